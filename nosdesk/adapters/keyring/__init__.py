"""Where keys live: the system's keyring, encrypted files, and the public list of accounts."""
