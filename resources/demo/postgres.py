"""The demo's private PostgreSQL: a primary and streaming replicas on loopback, as an ordinary user."""
import hashlib
import os
import pathlib
import pwd
import re
import secrets
import signal
import subprocess
import time

START_SECONDS = 30
NAMES = ("primary", "replica-1", "replica-2")


class PostgresError(Exception):
    """Ends the demo with one sentence."""


def program_folder():
    """Where the newest version's programs are; Debian keeps them off the path."""
    folders = [initdb.parent for initdb in pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if not folders:
        raise PostgresError("there is no PostgreSQL server; install the package postgresql")
    return max(folders, key=lambda folder: int(re.sub(r"\D", "", folder.parent.name) or 0))


class Postgres:
    def __init__(self, folder, first_port):
        self.folder = folder
        self.ports = {name: first_port + index for index, name in enumerate(NAMES)}
        self.programs = program_folder()
        self.processes = {}
        self.user = None
        self.place = folder  # prepare() may move it
        if os.getuid() == 0:  # which PostgreSQL refuses
            try:
                self.user = pwd.getpwnam("postgres")
            except KeyError:
                raise PostgresError("root needs the user postgres to run PostgreSQL; install the package postgresql") from None

    # -- files ---------------------------------------------------------------------------------------------------
    def data(self, name):
        return self.folder / name

    def prepare(self):
        """An ordinary user cannot work below a directory of root's, so that its data lies beside, with a link to it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        place = self.folder
        if self.user:
            known = hashlib.sha256(str(self.folder).encode()).hexdigest()[:16]
            place = pathlib.Path("/var/tmp") / f"muster-demo-{known}"
            place.mkdir(mode=0o700, exist_ok=True)
            if place.is_symlink() or place.stat().st_uid not in (0, self.user.pw_uid):
                raise PostgresError(f"{place} belongs to somebody else; remove it or choose another --dir")
            os.chown(place, self.user.pw_uid, self.user.pw_gid)
        for name in NAMES:
            link = self.data(name)
            if self.user and not link.is_symlink():
                link.symlink_to(place / name)
        self.place = place

    def password(self):
        path = self.folder / "password"
        if not path.exists():
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(15) + "\n")
        return path.read_text().strip()

    def source(self, name="primary"):
        return f"postgres://muster:{self.password()}@127.0.0.1:{self.ports[name]}/muster?sslmode=disable"

    # -- processes -----------------------------------------------------------------------------------------------
    def options(self):
        as_user = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        return {**as_user, "cwd": "/", "env": {**os.environ, "LC_ALL": "C.UTF-8", "PGPASSWORD": self.password()}}

    def tool(self, name, *arguments):
        run = subprocess.run([self.programs / name, *arguments], capture_output=True, text=True, timeout=START_SECONDS,
                             **self.options())
        if run.returncode != 0:
            raise PostgresError(f"{name} failed: {(run.stderr or run.stdout).strip()}")
        return run.stdout.strip()

    def make_primary(self):
        words = self.place / "initial-password"  # gone before the server runs
        words.unlink(missing_ok=True)
        with os.fdopen(os.open(words, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(self.password() + "\n")
        try:
            if self.user:
                os.chown(words, self.user.pw_uid, self.user.pw_gid)
            self.tool("initdb", "-D", self.place / "primary", "-U", "muster", f"--pwfile={words}", "--auth=scram-sha-256",
                      "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        finally:
            words.unlink(missing_ok=True)

    def make_replica(self, name):
        self.tool("pg_basebackup", "-D", self.place / name, "-h", "127.0.0.1", "-p", str(self.ports["primary"]), "-U", "muster",
                  "-R", "-X", "stream", "-c", "fast", "--no-sync", "-C", "-S", name.replace("-", "_"))

    def exists(self, name):
        return (self.data(name) / "PG_VERSION").exists()

    def ask(self, name, sql, database="postgres"):
        return self.tool("psql", "-h", "127.0.0.1", "-p", str(self.ports[name]), "-U", "muster", "-d", database, "-AtXqc", sql)

    def run(self, name):
        log = (self.folder / f"{name}.log").open("ab")
        self.processes[name] = subprocess.Popen(
            [self.programs / "postgres", "-D", self.place / name, "-p", str(self.ports[name]), "-k", self.place,
             "-c", "listen_addresses=127.0.0.1", "-c", f"cluster_name={name}", "-c", "hot_standby_feedback=on",
             "-c", "wal_receiver_status_interval=1s", "-c", "max_slot_wal_keep_size=1GB"],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, **self.options())
        log.close()
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.processes[name].poll() is not None:
                break
            try:
                self.ask(name, "SELECT 1")
                return
            except PostgresError:
                time.sleep(0.05)
        raise PostgresError(f"the {name} database does not start; see {self.folder / name}.log")

    def start(self):
        if not self.exists("primary"):
            self.make_primary()
        self.run("primary")
        if self.ask("primary", "SELECT count(*) FROM pg_database WHERE datname = 'muster'") == "0":
            self.ask("primary", "CREATE DATABASE muster")
        for name in NAMES[1:]:
            if not self.exists(name):
                self.make_replica(name)
            self.run(name)

    def pid(self, name):
        """Of the server in that directory, whoever started it."""
        try:
            pid = int((self.data(name) / "postmaster.pid").read_text().split()[0])
            command = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except (OSError, ValueError, IndexError):
            return None
        return pid if str(self.place / name).encode() in command else None

    def stop(self):
        """Those who follow first, so that no replica reports a primary that is gone."""
        for name in reversed(NAMES):
            pid = self.pid(name)
            if pid is None:
                continue
            self.signal_all(pid, signal.SIGCONT)
            os.kill(pid, signal.SIGINT)  # its "fast" end: sessions are cut
            deadline = time.monotonic() + 10
            while self.pid(name) == pid and time.monotonic() < deadline:
                if name in self.processes:
                    self.processes[name].poll()
                time.sleep(0.02)
            if self.pid(name) == pid:
                os.kill(pid, signal.SIGQUIT)

    @staticmethod
    def signal_all(pid, number):
        try:
            children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            for process in [*children, pid]:
                os.kill(int(process), number)
        except (OSError, ValueError):
            pass

    def remove(self):
        """Everything that prepare() and start() made outside of the demo's directory."""
        self.stop()
        if self.user and self.place != self.folder:
            subprocess.run(["rm", "-rf", "--", self.place], check=False)
