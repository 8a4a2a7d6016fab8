"""Content by CID over gateways and a pinning service."""
