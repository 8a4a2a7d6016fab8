"""A list of one program that starts with the session, in memory."""


class FakeAutostart:
    """`down` is raised when it is switched while it is set; `on` may be set from outside."""

    def __init__(self) -> None:
        self.on = False
        self.down: Exception | None = None

    async def is_on(self) -> bool:
        return self.on

    async def switch(self, *, on: bool) -> None:
        if self.down:
            raise self.down
        self.on = on
