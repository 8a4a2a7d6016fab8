"""The runtime: long-lived services that run the domain's machines over the ports."""
