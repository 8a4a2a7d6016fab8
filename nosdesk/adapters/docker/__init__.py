"""Containers on Docker Engine."""
