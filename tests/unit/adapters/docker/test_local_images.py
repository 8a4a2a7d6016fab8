"""An image is here by the names that the engine lists it under, and by nothing else."""

import pytest
from docker.errors import ImageNotFound

from nosdesk.adapters.docker.local_images import image_of

DIGEST = "sha256:" + "1" * 64
LISTED = {
    "Id": "sha256:02fd" + "0" * 60,
    "Size": 5,
    "RepoTags": ["ann/own:1", "docker.io/library/busybox:latest", "host:5000/a:2"],
    "RepoDigests": [f"host:5000/a@{DIGEST}"],
}


class AnswersToAnything:
    """An engine that finds its one image by whatever it is asked for."""

    def inspect_image(self, name):
        if name == "gone:latest":
            raise ImageNotFound("No such image.")
        return LISTED


@pytest.mark.parametrize(
    "name",
    [
        *("ann/own:1", "busybox", "docker.io/busybox", "host:5000/a:2"),
        *(f"host:5000/a@{DIGEST}", f"host:5000/a:2@{DIGEST}"),
    ],
)
def test_an_image_is_known_by_each_of_its_names(name):
    assert image_of(AnswersToAnything(), name).id == LISTED["Id"]


@pytest.mark.parametrize(
    "name",
    [
        *("sha256:02fd", "02fd", LISTED["Id"], "ann/own", "own:1", "gone"),
        *(f"ann/own@{DIGEST}", f"busybox@{LISTED['Id']}"),
    ],
)
def test_an_id_or_another_name_is_no_name_of_it(name):
    assert image_of(AnswersToAnything(), name) is None
