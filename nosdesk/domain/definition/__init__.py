"""Job definitions: what a poster asks for, from untrusted bytes to what a container needs.

`parsing` checks the document, `job_definition` is what it says, `plan` is the order of its
operations. When an operation's turn comes, `literals` fills in its arguments from `known_values`,
and `container_run` types what came of it. `extraction` finds results in what it prints.
"""
