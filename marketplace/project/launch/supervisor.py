"""`gereh run`: everything a store needs, watched until a signal or a failure ends it all."""

import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from types import FrameType
from typing import IO

from marketplace.project import postgres
from marketplace.project.environment import Environment
from marketplace.project.launch import guards, places, processes, services, stamps, welcome
from marketplace.project.launch.falls import Falls
from marketplace.project.launch.telling import complain, say, step
from marketplace.project.launch.trouble import Trouble, in_words

COMMAND = Path(sys.executable).with_name("gereh")
ASIDE_NICENESS = 10
DATABASE, SERVICES = "PostgreSQL", "services"
STOP_SECONDS = services.STOP_SECONDS + 3
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """A person or the system asked us to stop."""


def main(_arguments: list[str]) -> int:
    """Run until stopped; 0 when a signal ended it, 1 for trouble told in one sentence."""
    for number in STOP_SIGNALS:
        signal.signal(number, stop)
    try:
        with ExitStack() as stack:
            Run(Environment(), stack).go()
    except Stopped:
        say("Gereh is stopped.")
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    except OSError as error:
        complain(in_words(error))
        return 1
    return 0


def stop(_signal: int, _frame: FrameType | None) -> None:
    """End once; while the children are being ended, a second Ctrl-C must not cut that short."""
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise Stopped


class Run:
    """One run from the first check to the last child's end; leaving `stack` ends what was started."""

    def __init__(self, environment: Environment, stack: ExitStack) -> None:
        self.environment = environment
        self.stack = stack
        self.var = places.var_folder(environment)
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        self.started: list[subprocess.Popen[bytes]] = []
        self.falls = Falls()
        self.variables = {
            "VAR_DIR": str(self.var),
            "PUBLIC_URL": environment.public_url(),
            "DATABASE_URL": environment.text("DATABASE_URL"),
            # Many threads take turns at two heaps, rather than each keep what it once needed.
            "MALLOC_ARENA_MAX": "2",
        }

    def go(self) -> None:
        begun = time.monotonic()
        guards.check_folder(self.var)
        self.stack.enter_context(guards.only_run(self.var, self.environment.public_url()))
        self.stack.callback(self.end)
        processes.end_processes(processes.marked_processes(self.var))
        guards.check_port(self.environment.text("HOST"), self.environment.number("PORT"))
        for name, meant in self.environment.suspects().items():
            complain(f"The variable {name} is not known: is {meant} meant?")
        beside = self.prepare_aside()
        self.start_database()
        self.prepare(beside)
        self.start_services()
        welcome.show(self.environment, time.monotonic() - begun)
        self.watch()

    def start_database(self) -> None:
        """The embedded server, or a word with the outside one."""
        if self.environment.text("DATABASE_URL"):
            with step("Reaching the database"):
                return guards.check_database(self.variables["DATABASE_URL"])
        cluster = postgres.cluster_in(self.var)
        guards.check_space(cluster.home)
        with step("Starting PostgreSQL"):
            self.launch_postgres(cluster)
        self.variables["DATABASE_URL"] = cluster.address()
        places.address_file(self.var).write_text(cluster.address())
        return None

    def launch_postgres(self, cluster: postgres.Cluster) -> None:
        self.children[DATABASE] = postgres.start(cluster, log=self.var / "log" / "postgres.log")

    def prepare_aside(self) -> subprocess.Popen[bytes] | None:
        """What needs no database begins at once, on the second core; nothing where nothing changed."""
        due = [name for name in stamps.due_steps(self.situation("")) if name in stamps.ASIDE]
        if not due:
            return None
        with self.aside_log.open("wb") as log:
            child = self.start_child("prepare", *due, output=log)
        # Nobody waits for it yet, and everybody for the database.
        os.setpriority(os.PRIO_PROCESS, child.pid, ASIDE_NICENESS)
        return child

    @property
    def aside_log(self) -> Path:
        return self.var / "log" / "prepare.log"

    def prepare(self, beside: subprocess.Popen[bytes] | None) -> None:
        """Only the steps whose inputs changed, in one process; most runs have none."""
        now = self.situation(stamps.database_identity(self.variables["DATABASE_URL"]))
        due = [name for name in stamps.due_steps(now) if name not in stamps.ASIDE]
        if due and self.start_child("prepare", *due).wait() != 0:
            raise Trouble("The preparation did not end well; what stands above says why.")
        if beside:
            with step("Building translations, fonts and static files"):
                code = beside.wait()
            if code != 0:
                raise Trouble(
                    f"Translations, fonts or static files could not be built; {self.aside_log} says why."
                )

    def situation(self, database: str) -> stamps.Situation:
        return stamps.Situation(
            var=self.var,
            database=database,
            public_url=self.variables["PUBLIC_URL"],
            demo=self.environment.flag("DEMO"),
            embedded_saleor=not self.environment.text("SALEOR_API_URL"),
            embedded_search=not self.environment.text("SEARCH_URL"),
            has_ready_static=bool(self.environment.text("STATIC_DIR")),
        )

    def start_child(self, *arguments: str, output: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
        command = [str(COMMAND), *arguments]
        child = processes.start_child(command, mark=self.var, environment=self.variables, output=output)
        self.started.append(child)
        return child

    def end(self) -> None:
        """Web and worker together, then the database, so that nobody loses it while still at work."""
        living = [child for child in self.started if child.poll() is None]
        for child in living:
            child.terminate()
        for child in living:
            processes.stop_child(child, patience=STOP_SECONDS)
        if DATABASE in self.children:
            postgres.stop(self.children[DATABASE])

    def start_services(self) -> None:
        """Web and worker, out of one process; open as soon as a page comes."""
        with step("Starting web and worker"):
            self.children[SERVICES] = self.start_child(SERVICES)
            if not processes.wait_until(self.services_decided, seconds=services.WEB_START_SECONDS, step=0.1):
                raise Trouble(f"The web server gave no answer in {services.WEB_START_SECONDS} s.")
            if self.children[SERVICES].poll() is not None:
                raise Trouble("Web and worker do not start; what stands above says why.")

    def services_decided(self) -> bool:
        return self.children[SERVICES].poll() is not None or services.web_answers(self.environment)

    def watch(self) -> None:
        """Start again what falls, unless it keeps falling."""
        while True:
            time.sleep(0.5)
            for name, child in list(self.children.items()):
                if child.poll() is not None:
                    self.start_again(name, child)

    def start_again(self, name: str, child: subprocess.Popen[bytes]) -> None:
        recent = self.falls.note(name)
        complain(f"{name} ended by itself (code {child.returncode}); starting it again.")
        processes.stop_child(child)
        time.sleep(0.5 * recent)
        if name == DATABASE:
            self.launch_postgres(postgres.cluster_in(self.var))
        else:
            self.children[name] = self.start_child(name)
