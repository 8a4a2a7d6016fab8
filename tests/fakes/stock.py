"""A stock in memory."""

from nosdesk.domain.stock import PulledImage, StockItem


class FakeStock:
    def __init__(self) -> None:
        self.kept: dict[str, StockItem] = {}
        self.pulled: dict[str, PulledImage] = {}

    async def items(self) -> tuple[StockItem, ...]:
        return tuple(sorted(self.kept.values(), key=lambda item: (item.used_at, item.volume)))

    async def keep(self, item: StockItem) -> None:
        self.kept[item.volume] = item

    async def drop(self, volume: str) -> None:
        self.kept.pop(volume, None)

    async def images(self) -> tuple[PulledImage, ...]:
        return tuple(sorted(self.pulled.values(), key=lambda image: (image.used_at, image.name)))

    async def keep_image(self, image: PulledImage) -> None:
        self.pulled[image.name] = image

    async def drop_image(self, name: str) -> None:
        self.pulled.pop(name, None)
