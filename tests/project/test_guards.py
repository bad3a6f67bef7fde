"""What a person is told before anything starts."""

import errno
import multiprocessing
import os
import socket
import subprocess
import sys
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from marketplace.project.environment import Environment, Misspelt
from marketplace.project.launch import guards, places, processes
from marketplace.project.launch.trouble import Trouble, in_words


def test_a_port_in_use_names_who_holds_it_and_another():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Trouble) as told:
            guards.check_port("127.0.0.1", port)
    assert f"Port {port} is in use by " in str(told.value)
    assert f"(process {os.getpid()})" in str(told.value)
    assert f"make run PORT={port + 1}" in str(told.value)


def test_an_address_of_another_machine_is_refused():
    with pytest.raises(Trouble, match=r"no address 203\.0\.113\.1"):
        guards.check_port("203.0.113.1", 8000)


def test_a_free_port_is_fine():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    guards.check_port("127.0.0.1", port)


def test_a_database_that_is_silent_is_told_in_one_line():
    with pytest.raises(Trouble) as told:
        guards.check_database("postgres://nobody@127.0.0.1:1/nothing")
    assert str(told.value).startswith("The database of DATABASE_URL does not answer: ")
    assert "\n" not in str(told.value)


def hold(var: Path, is_held: Event, may_end: Event) -> None:
    with guards.only_run(var, "http://127.0.0.1:8000"):
        is_held.set()
        may_end.wait(20)


def test_a_second_run_is_told_of_the_first_and_a_killed_one_leaves_no_lock(tmp_path: Path):
    guards.check_folder(tmp_path)
    context = multiprocessing.get_context("spawn")
    is_held, may_end = context.Event(), context.Event()
    first = context.Process(target=hold, args=(tmp_path, is_held, may_end))
    first.start()
    assert is_held.wait(20)
    with pytest.raises(Trouble, match=f"already runs at http://127.0.0.1:8000 .process {first.pid}."):
        guards.only_run(tmp_path, "").__enter__()
    first.kill()
    first.join()
    with guards.only_run(tmp_path, ""):
        assert guards.told(tmp_path)["process"] == os.getpid()


def test_children_of_a_killed_run_are_found_by_their_mark_and_ended(tmp_path: Path):
    child = processes.start_child([sys.executable, "-c", "import time; time.sleep(60)"], mark=tmp_path)
    assert processes.wait_until(lambda: processes.marked_processes(tmp_path) != [], seconds=5)
    assert [process.pid for process in processes.marked_processes(tmp_path)] == [child.pid]
    processes.end_processes(processes.marked_processes(tmp_path))
    child.wait(5)
    assert processes.marked_processes(tmp_path) == []


def test_a_child_ends_with_its_killed_parent(tmp_path: Path):
    program = (
        "import sys, time; from pathlib import Path; from marketplace.project.launch import processes;"
        "child = processes.start_child([sys.executable, '-c', 'import time; time.sleep(60)'],"
        "mark=Path(sys.argv[1])); print(child.pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program, tmp_path], stdout=subprocess.PIPE, text=True, cwd=places.ROOT
    )
    assert parent.stdout
    assert int(parent.stdout.readline()) in {process.pid for process in processes.marked_processes(tmp_path)}
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert processes.wait_until(lambda: processes.marked_processes(tmp_path) == [], seconds=5)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "The disk is full"), (errno.EACCES, "Permission is missing"), (errno.EROFS, "read-only")],
)
def test_the_systems_refusals_say_what_to_do(number: int, words: str):
    sentence = in_words(OSError(number, os.strerror(number), "/somewhere"))
    assert words in sentence
    assert "/somewhere" in sentence


def test_a_misspelt_variable_is_recognised():
    there = {
        "DATABASE_URI": "",
        "GEREH_PORT": "1",
        "SECRETKEY": "x",
        "HOSTNAME": "h",
        "HTTPS_PROXY": "",
        "PORT": "80",
    }
    assert Environment(there).suspects() == {
        "DATABASE_URI": "DATABASE_URL",
        "GEREH_PORT": "PORT",
        "SECRETKEY": "SECRET_KEY",
    }


@pytest.mark.parametrize(("name", "value"), [("DEMO", "maybe"), ("PORT", "eighty"), ("WEB_WORKERS", "-1")])
def test_a_setting_that_cannot_be_meant_is_refused_with_its_name(name: str, value: str):
    with pytest.raises(Misspelt, match=name):
        Environment({name: value}).check()


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"PORT": "9000", "HOST": "0.0.0.0"}, "http://127.0.0.1:9000"),
        ({"HOST": "::1"}, "http://[::1]:8000"),
        ({"PUBLIC_URL": "https://shop.example/"}, "https://shop.example"),
    ],
)
def test_people_reach_the_store_where_it_listens_unless_told_otherwise(given: dict[str, str], address: str):
    assert Environment(given).public_url() == address
