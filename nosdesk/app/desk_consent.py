"""The user's word, at the window of running nodes, before a grid's transaction is signed."""

import asyncio

from nosdesk.aio.state import State
from nosdesk.ui.wallet.key_question import KeyQuestion


class ConsentInWindow:
    """Asks the person at the window, one question after another; they may take their time."""

    def __init__(self) -> None:
        self.wanted: State[KeyQuestion | None] = State(None)
        self._turn = asyncio.Lock()
        self._open: tuple[KeyQuestion, asyncio.Future[bool]] | None = None
        self._is_over = False

    async def ask(self, words: tuple[str, ...], raw: str) -> bool:
        """Return whether the person lets it be signed; no, once nobody is asked any more."""
        async with self._turn:
            if self._is_over:
                return False
            question = KeyQuestion(words, raw)
            answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
            self._open = question, answer
            self.wanted.set(question)
            try:
                return await answer
            finally:
                self._open = None
                self.wanted.set(None)

    def answer(self, is_agreed: bool) -> None:  # noqa: FBT001 - the one thing that is said
        """Answer the question that is open, if there is one."""
        if self._open is not None and not self._open[1].done():
            self._open[1].set_result(is_agreed)

    def put_off(self) -> None:
        """Show the question no longer; whoever asked goes on waiting."""
        self.wanted.set(None)

    async def show_again(self) -> None:
        """Show the question that is open once more."""
        if self._open is not None:
            self.wanted.set(self._open[0])

    def give_up(self) -> None:
        """Ask nothing more; what is open is answered with a no."""
        self._is_over = True
        self.answer(False)
