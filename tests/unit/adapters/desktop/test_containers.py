"""Which programs run in containers, by what Linux says of them."""

import pytest

from nosdesk.adapters.desktop.containers import is_in_container

HASH = "0123456789abcdef" * 4
HERE, ELSEWHERE = "pid:[4026531836]", "pid:[4026532999]"


@pytest.fixture
def proc(tmp_path):
    def tell(pid, groups, namespace=HERE):
        (tmp_path / pid / "ns").mkdir(parents=True)
        (tmp_path / pid / "ns/pid").symlink_to(namespace)
        if groups is not None:
            (tmp_path / pid / "cgroup").write_text(groups)
        return tmp_path

    tell("self", "0::/\n")
    return tell


@pytest.mark.parametrize(
    "groups",
    [
        f"0::/system.slice/docker-{HASH}.scope\n",
        f"12:devices:/docker/{HASH}\n0::/\n",
        f"0::/docker/{HASH}/init.scope\n",
        f"0::/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-{HASH}.scope\n",
        f"0::/user.slice/user-1000.slice/user@1000.service/app.slice/docker-{HASH}.scope\n",
        f"0::/kubepods.slice/kubepods-pod1.slice/cri-containerd-{HASH}.scope\n",
        f"0::/jobs/{HASH}\n",
        "0::/lxc.payload.one\n",
    ],
)
def test_engines_name_the_groups_of_their_containers(proc, groups):
    assert is_in_container(7, proc("7", groups))


@pytest.mark.parametrize(
    "groups",
    [
        "0::/user.slice/user-1000.slice/user@1000.service/app.slice/app-flatpak-org.blender.Blender-7.scope\n",
        "0::/user.slice/user-1000.slice/session-2.scope\n",
        "0::/system.slice/docker.service\n",
        "0::/system.slice/containerd.service\n",
        "0::/user.slice/user-1000.slice/user@1000.service/app.slice/app-docker-desktop-77.scope\n",
        f"0::/{'a' * 100_000}\n",
    ],
)
def test_the_users_own_programs_are_in_none_even_with_namespaces_of_their_own(proc, groups):
    assert not is_in_container(7, proc("7", groups, ELSEWHERE))


@pytest.mark.parametrize("groups", ["0::/\n", "4:memory:/\n0::/../..\n", "", None, "nonsense"])
def test_where_groups_say_nothing_the_namespace_tells(proc, groups):
    says_nothing = groups != "nonsense"

    assert is_in_container(7, proc("7", groups, ELSEWHERE)) is says_nothing
    assert not is_in_container(8, proc("8", groups, HERE))


def test_a_program_that_is_gone_is_in_none(proc, tmp_path):
    assert not is_in_container(7, tmp_path)
