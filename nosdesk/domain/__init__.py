"""Pure values and rules: what is true of jobs, money and settlement, whatever the machine.

Nothing here does I/O, reads a clock, or knows asyncio, Qt or Solana's libraries.
Life cycles are machines: `step(state, event) -> (state, commands)`.
"""
