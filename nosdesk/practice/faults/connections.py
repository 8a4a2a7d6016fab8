"""Cutting a connection off as a dying server or network does: without a word."""

from typing import NoReturn

from aiohttp import web


def cut(request: web.Request) -> None:
    """Drop the connection that the request came on; what was not sent is lost."""
    if request.transport is not None:
        request.transport.abort()


def cut_off(request: web.Request) -> NoReturn:
    """Drop the connection and do not answer."""
    cut(request)
    raise web.HTTPServiceUnavailable  # it ends the request; nobody is there to read it
