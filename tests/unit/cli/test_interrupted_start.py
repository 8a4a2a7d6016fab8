from nosdesk.cli import main


def test_who_presses_ctrl_c_before_it_is_up_makes_no_failed_start(monkeypatch, capsys):
    alive = []
    monkeypatch.setattr(main, "came_to_life", lambda: alive.append("alive"))

    def interrupted():
        raise KeyboardInterrupt

    assert main._guarded(interrupted) == 1
    assert alive == ["alive"]
    assert "stopped" in capsys.readouterr().err
