import errno
import os

import pytest

from nosdesk.aio import file_lock
from nosdesk.aio.file_lock import took_lock


def test_one_has_the_lock_until_its_file_is_closed(tmp_path):
    first, second = (os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT) for _ in range(2))
    assert took_lock(first)
    assert not took_lock(second)
    os.close(first)
    assert took_lock(second)
    os.close(second)


def test_a_disk_that_knows_no_locks_is_told_from_one_where_another_has_it(monkeypatch):
    def no_locks(_handle):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(file_lock, "_lock", no_locks)
    with pytest.raises(OSError, match=os.strerror(errno.ENOLCK)):
        took_lock(0)
