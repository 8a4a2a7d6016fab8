"""The record of what was fetched for jobs and is kept for the next ones."""

from typing import Protocol

from nosdesk.domain.stock import PulledImage, StockItem


class Stock(Protocol):
    """Files by their volume, images by their name; a record outlives the program.

    Files that are recorded are whole. An image that is not recorded is the user's.
    """

    async def items(self) -> tuple[StockItem, ...]:
        """Return all files, longest unused first."""

    async def keep(self, item: StockItem) -> None:
        """Record the item, in place of any other of its volume."""

    async def drop(self, volume: str) -> None:
        """Forget the item of this volume; one that is not there is fine."""

    async def images(self) -> tuple[PulledImage, ...]:
        """Return all images, longest unused first."""

    async def keep_image(self, image: PulledImage) -> None:
        """Record the image, in place of any other of its name."""

    async def drop_image(self, name: str) -> None:
        """Forget the image of this name; one that is not there is fine."""
