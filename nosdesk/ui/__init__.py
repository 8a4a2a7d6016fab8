"""The window: shows what is, and sends commands. Qt is at home here and nowhere below."""
