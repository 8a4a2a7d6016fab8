"""Which packages bring Docker, NVIDIA's driver and its toolkit, by the distribution.

As Debian, Ubuntu, Fedora, Arch and NVIDIA say in their own pages. Where a repository is foreign to
the distribution and its choice is not NVIDIA's alone, only the page is told.
"""

from nosdesk.domain.doctor.home_system import Distribution, HomeSystem
from nosdesk.domain.doctor.mending import Mending, Step

_APT = (Distribution.DEBIAN, Distribution.UBUNTU)
_RENEW = ("apt-get", "update")
_APT_INSTALL = ("apt-get", "install", "-y")
_DNF_INSTALL = ("dnf", "install", "-y")
_PACMAN_INSTALL = ("pacman", "-S", "--needed", "--noconfirm")
_START_DOCKER = ("systemctl", "enable", "--now", "docker.service")

_FETCH = ("curl", "-fsSL", "-o")
_NVIDIAS = "https://nvidia.github.io/libnvidia-container"
_KEY = "/usr/share/keyrings/nvidia-container-toolkit-keyring.asc"
_APT_LIST = "/etc/apt/sources.list.d/nvidia-container-toolkit.list"
_NEW_LIST = "/etc/apt/nvidia-container-toolkit.list"
"""It counts only once it is whole: by half a list, `apt-get` would do nothing at all any more."""

_DNF_LIST = "/etc/yum.repos.d/nvidia-container-toolkit.repo"
_TOOLKIT = "nvidia-container-toolkit"
_TELL_DOCKER = (
    ("nvidia-ctk", "runtime", "configure", "--runtime=docker"),
    ("systemctl", "restart", "docker.service"),
)
_TOOLKIT_PAGE = (
    "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html"
)
_SECURE_BOOT = (
    "Restart the PC. With Secure Boot on, the PC may ask for a password of the driver's key then;"
    " no command can do that for you."
)


def docker_packages(here: HomeSystem) -> Mending | None:
    """Return what installs Docker Engine, None where we do not know."""
    changes = "Docker Engine is installed from your system's own packages, and started."
    steps: dict[Distribution, tuple[Step, ...]] = {
        Distribution.UBUNTU: (_RENEW, (*_APT_INSTALL, "docker.io")),
        Distribution.DEBIAN: (_RENEW, (*_APT_INSTALL, "docker.io")),
        Distribution.FEDORA: ((*_DNF_INSTALL, "moby-engine"), _START_DOCKER),
        Distribution.ARCH: ((*_PACMAN_INSTALL, "docker"), _START_DOCKER),
    }
    if not here.has_systemd or here.distribution not in steps:
        return None
    return Mending(
        steps[here.distribution], changes, fix="Install Docker Engine from your system's packages."
    )


def driver_packages(here: HomeSystem) -> Mending:
    """Return what installs NVIDIA's driver; where nothing is sure to, the page that says more."""
    match here.distribution:
        case Distribution.UBUNTU:
            return Mending(
                (
                    _RENEW,
                    (*_APT_INSTALL, "ubuntu-drivers-common"),
                    ("ubuntu-drivers", "install"),
                ),
                "Ubuntu installs the driver that it recommends for this GPU.",
                _SECURE_BOOT,
                fix="Install the driver that Ubuntu recommends, then restart the PC.",
            )
        case Distribution.DEBIAN:
            return Mending(
                (_RENEW, (*_APT_INSTALL, "linux-headers-amd64", "nvidia-driver")),
                "Debian's own package of the driver is installed.",
                _SECURE_BOOT,
                "https://wiki.debian.org/NvidiaGraphicsDrivers",
                "Debian has the driver in its part “non-free”, which must be switched on first, as"
                " the page shows. Then install it and restart the PC.",
            )
        case Distribution.ARCH:
            return Mending(
                ((*_PACMAN_INSTALL, "nvidia-open"),),
                "Arch's own package of the driver is installed. It is for the kernel “linux” and"
                " for GPUs of the RTX 20 series and later; the page names the others.",
                "Restart the PC.",
                "https://wiki.archlinux.org/title/NVIDIA",
                "Install the driver from Arch's packages, then restart the PC.",
            )
        case Distribution.FEDORA:
            return Mending(
                page="https://rpmfusion.org/Howto/NVIDIA",
                fix="Fedora's own packages do not have the driver. RPM Fusion has it; its page"
                " shows how to add that and to install it. Then restart the PC.",
            )
        case _:
            return Mending(
                page="https://www.nvidia.com/en-us/drivers/",
                fix="Install NVIDIA's driver from your system's packages, then restart the PC.",
            )


def toolkit(here: HomeSystem) -> Mending:
    """Return what lets Docker give containers the GPU."""
    if here.has_systemd and here.has_toolkit:
        return Mending(
            _TELL_DOCKER,
            "Docker is told of NVIDIA's toolkit, which is installed, and restarts. Containers that"
            " run now end with it.",
            page=_TOOLKIT_PAGE,
            fix="NVIDIA's toolkit is installed. Tell Docker of it.",
        )
    steps = _toolkit_steps(here.distribution) if here.has_systemd else ()
    if not steps:
        return Mending(
            page=_TOOLKIT_PAGE,
            fix="Install NVIDIA's Container Toolkit and tell Docker of it, as NVIDIA's page shows.",
        )
    if here.distribution is Distribution.ARCH:
        changes = (
            "NVIDIA's toolkit is installed from Arch's packages. Docker restarts, and containers"
            " that run now end with it."
        )
    else:
        changes = (
            "NVIDIA's own repository is added to your system's, as NVIDIA's page shows, and its"
            " packages are trusted from now on. The toolkit is installed from it. Docker restarts,"
            " and containers that run now end with it."
        )
    fix = "Install NVIDIA's Container Toolkit, and tell Docker of it."
    return Mending((*steps, *_TELL_DOCKER), changes, page=_TOOLKIT_PAGE, fix=fix)


def _toolkit_steps(distribution: Distribution) -> tuple[Step, ...]:
    if distribution in _APT:
        return (
            _RENEW,
            (*_APT_INSTALL, "ca-certificates", "curl"),
            (*_FETCH, _KEY, f"{_NVIDIAS}/gpgkey"),
            (*_FETCH, _NEW_LIST, f"{_NVIDIAS}/stable/deb/nvidia-container-toolkit.list"),
            ("sed", "-i", rf"s#^deb\shttps://#deb\t[signed-by={_KEY}]\thttps://#", _NEW_LIST),
            ("mv", _NEW_LIST, _APT_LIST),
            _RENEW,
            (*_APT_INSTALL, _TOOLKIT),
        )
    if distribution is Distribution.FEDORA:
        listed = f"{_NVIDIAS}/stable/rpm/nvidia-container-toolkit.repo"
        return ((*_FETCH, _DNF_LIST, listed), (*_DNF_INSTALL, _TOOLKIT))
    if distribution is Distribution.ARCH:
        return ((*_PACMAN_INSTALL, _TOOLKIT),)
    return ()
