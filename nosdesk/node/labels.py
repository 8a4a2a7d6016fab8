"""Labels on what is made in the engine for a run, by which it is found again."""

RUN_LABEL = "nosdesk.run"
NODE_LABEL = "nosdesk.node"
OP_LABEL = "nosdesk.op"
