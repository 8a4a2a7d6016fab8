"""Figures for a Prometheus server on this computer; the one home of prometheus_client."""
