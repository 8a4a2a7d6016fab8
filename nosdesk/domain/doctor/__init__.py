"""Why a PC earns nothing: what is looked at, in which order, and what follows from what was found.

Only judgement belongs here. Who looks, and how, is the business of `app`.
"""
