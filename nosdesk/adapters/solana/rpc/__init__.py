"""Several RPC endpoints as one source of answers: asked, compared, spared and replaced.

`pool.py` is the way in for questions, `certainty.py` for answers that say "there is none", and
`subscriptions.py` for what the ledger tells by itself. What is asked is the business of the
folder above.
"""
