"""The set-up of a PC in six steps, in the window's place: at the first start, and on demand."""
