"""One technology, one folder: each makes a port real, and nothing else imports that technology."""
