#!/usr/bin/env python3
"""Starts a Muster cluster on loopback for trying out and for the tests, and ends all that it started.

`./dev demo` builds and calls this. The directory it makes is described in the specification; whatever lies in it
from an earlier run (databases, node ids, edited configurations) is used again, unless --fresh is given.
"""
import argparse
import json
import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from postgres import NAMES, Postgres, PostgresError

NODE_STRIDE = 10
HTTP, GOSSIP, STREAMING, METRICS = 0, 1, 2, 3
CERTIFICATE_KEYS = {"NodeCertFile": "node.pem", "NodeKeyFile": "node.key"}  # of MusterSettings, and their files
DATABASE_PORT = 5  # the primary's, from the base port; its replicas follow
START_SECONDS = 60
STOP_SECONDS = 15


class DemoError(Exception):
    """Ends the demo with one sentence."""


def parse_arguments():
    parser = argparse.ArgumentParser(prog="./dev demo", description="A Muster cluster on loopback.")
    parser.add_argument("--bin", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--nodes", type=int, default=3, metavar="N", help="servers to start (1 to 50; default 3)")
    parser.add_argument("--headless", action="store_true", help="no console window")
    parser.add_argument("--for", dest="seconds", type=float, metavar="SECONDS", help="stop by itself after that time")
    parser.add_argument("--dir", type=pathlib.Path, metavar="DIR", default=pathlib.Path.home() / ".local/share/muster-demo",
                        help="where everything lies (default ~/.local/share/muster-demo)")
    parser.add_argument("--base-port", type=int, default=18000, metavar="P", help="node N listens at P + 10 N (default 18000)")
    parser.add_argument("--fresh", action="store_true", help="delete what an earlier demo left in the directory")
    parser.add_argument("--db", choices=["sqlite", "postgresql"],
                        help="the database: a file (default), or a private PostgreSQL with two replicas from port P + 5")
    arguments = parser.parse_args()
    if not 1 <= arguments.nodes <= 50:
        parser.error("--nodes takes 1 to 50")
    if not 1024 <= arguments.base_port <= 65000 - NODE_STRIDE * arguments.nodes:
        parser.error("--base-port leaves no room for the ports of all nodes below 65000")
    arguments.dir = arguments.dir.expanduser().resolve()
    arguments.bin = arguments.bin.resolve()
    return arguments


class Demo:
    def __init__(self, arguments):
        self.arguments = arguments
        self.dir = arguments.dir
        self.processes = {}
        self.console = None
        self.stopping = False
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback goes through no proxy
        self.database = None  # a server's, if there is one
        self.owns_directory = False  # until then nothing in it is ours to end

    # -- directory ---------------------------------------------------------------------------------------------
    def port(self, node, offset):
        return self.arguments.base_port + NODE_STRIDE * node + offset

    def url(self, node):
        return f"http://127.0.0.1:{self.port(node, HTTP)}"

    def node_dir(self, node):
        return self.dir / "nodes" / str(node)

    def prepare_directory(self):
        marker = self.dir / "muster-demo.json"
        if self.dir.exists() and any(self.dir.iterdir()) and not marker.exists():
            raise DemoError(f"{self.dir} holds something that is not a demo; choose another --dir")
        self.refuse_second_demo()
        self.owns_directory = True
        if self.arguments.fresh and self.dir.exists():
            self.stop_servers()  # those of a demo that could not end them itself
            if (self.dir / "db" / "primary").exists():
                database = Postgres(self.dir / "db", self.port(0, DATABASE_PORT))
                database.prepare()
                database.remove()
            shutil.rmtree(self.dir)
        for part in ("nodes", "db"):
            (self.dir / part).mkdir(parents=True, exist_ok=True)
        self.dir.chmod(0o700)
        if marker.exists():
            try:
                settings = json.loads(marker.read_text())
                before, database = settings["base_port"], settings.get("db", "sqlite")
            except (ValueError, KeyError):
                raise DemoError(f"{marker} is damaged; give --fresh to start anew") from None
            if before != self.arguments.base_port:
                raise DemoError(f"the demo in {self.dir} uses base port {before}; give --base-port {before}, another --dir, "
                                "or --fresh to start anew")
            if self.arguments.db not in (None, database):
                raise DemoError(f"the demo in {self.dir} uses {database}; choose another --dir, or give --fresh to start anew")
            self.arguments.db = database
        self.arguments.db = self.arguments.db or "sqlite"
        marker.write_text(json.dumps({"base_port": self.arguments.base_port, "db": self.arguments.db}) + "\n")
        (self.dir / "demo.pid").write_text(f"{os.getpid()}\n")
        if self.arguments.db == "postgresql":
            self.database = Postgres(self.dir / "db", self.port(0, DATABASE_PORT))
        for node in range(1, self.arguments.nodes + 1):
            self.write_config(node)
        self.give_keys()

    def give_keys(self):
        """Certificates of one authority, and one ring of gossip keys for all nodes: that of an earlier run, which may have
        been rotated, or a new one."""
        nodes = range(1, self.arguments.nodes + 1)
        rings = {node: self.node_dir(node) / "data" / "gossip-keyring.json" for node in nodes}
        known = [ring for ring in sorted(self.dir.glob("nodes/*/data/gossip-keyring.json"), key=lambda r: r.stat().st_mtime)]
        authority = self.dir / "ca"
        needed = [authority, *(self.node_dir(node) / name for node in nodes for name in CERTIFICATE_KEYS.values())]
        if not known or not all(file.exists() for file in needed):
            made = self.init_cluster()
            shutil.rmtree(authority, ignore_errors=True)
            known = known or [made / "nodes" / "node-1" / "data" / "gossip-keyring.json"]
            for node in nodes:  # none runs now, so that all get the new authority
                for name in CERTIFICATE_KEYS.values():
                    (made / "nodes" / f"node-{node}" / name).replace(self.node_dir(node) / name)
            (made / "ca").rename(authority)  # the last: without it all are made again
        for ring in rings.values():
            if not ring.exists():
                ring.parent.mkdir(mode=0o700, exist_ok=True)
                unfinished = ring.with_suffix(".new")
                unfinished.touch(mode=0o600)
                unfinished.write_bytes(known[-1].read_bytes())
                unfinished.replace(ring)  # never half a ring, whenever the demo is ended
        shutil.rmtree(self.dir / "init", ignore_errors=True)

    def init_cluster(self):
        """Has musterctl make the cluster's authority, certificates and key; the demo's own configurations stay as they are."""
        made = self.dir / "init"
        shutil.rmtree(made, ignore_errors=True)  # of a demo that was ended in the middle of this
        nodes = [f"--node=node-{n}=127.0.0.1:{self.port(n, HTTP)}:{self.port(n, GOSSIP)}:{self.port(n, STREAMING)}"
                 for n in range(1, self.arguments.nodes + 1)]
        run = subprocess.run([self.arguments.bin / "musterctl", "init", "--dir", made, "--cluster-name", "muster-demo", *nodes],
                             capture_output=True, text=True, timeout=START_SECONDS)
        if run.returncode != 0:
            raise DemoError(f"musterctl init failed: {run.stderr.strip()}")
        return made

    def refuse_second_demo(self):
        try:
            pid = int((self.dir / "demo.pid").read_text())
            command = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()
        except (OSError, ValueError):
            return
        if pid != os.getpid() and b"demo.py" in command:
            raise DemoError(f"a demo runs in {self.dir} already (process {pid}); end it or choose another --dir")

    def write_config(self, node):
        folder = self.node_dir(node)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "config.json"
        if path.exists():
            return
        config = {
            "ServiceSettings": {"SiteURL": "http://127.0.0.1:%d" % self.port(1, HTTP),
                                "ListenAddress": f"127.0.0.1:{self.port(node, HTTP)}"},
            "TeamSettings": {"SiteName": "Muster demo"},
            "SqlSettings": ({"DriverName": "postgres", "DataSource": self.database.source(),
                             "DataSourceReplicas": [self.database.source(name) for name in NAMES[1:]]} if self.database else
                            {"DriverName": "sqlite3", "DataSource": str(self.dir / "db" / "muster.db")}),
            "ClusterSettings": {"Enable": True, "ClusterName": "muster-demo", "OverrideHostname": f"node-{node}",
                                "UseIpAddress": False, "BindAddress": "127.0.0.1", "AdvertiseAddress": "127.0.0.1",
                                "GossipPort": self.port(node, GOSSIP), "StreamingPort": self.port(node, STREAMING),
                                "ReadOnlyConfig": False},
            "MetricsSettings": {"Enable": True, "ListenAddress": f"127.0.0.1:{self.port(node, METRICS)}"},
            "LogSettings": {"EnableConsole": False, "EnableFile": True, "FileLevel": "INFO", "FileLocation": str(folder)},
            # What a desk is not fit for is no trouble of the cluster that is shown; `musterctl host check` tells it.
            "MusterSettings": {"DataDirectory": str(folder / "data"), "WarnOfHosts": False,
                               "ClusterCAFile": str(self.dir / "ca" / "cluster-ca.pem"),
                               **{key: str(folder / name) for key, name in CERTIFICATE_KEYS.items()}},
        }
        path.write_text(json.dumps(config, indent=4) + "\n")
        path.chmod(0o600)

    # -- processes ---------------------------------------------------------------------------------------------
    def check_ports(self):
        if self.database:
            for port in self.database.ports.values():
                with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    try:
                        probe.bind(("127.0.0.1", port))
                    except OSError:
                        raise DemoError(f"port {port} is taken; choose another --base-port") from None
        for node in range(1, self.arguments.nodes + 1):
            for offset, kind in ((HTTP, socket.SOCK_STREAM), (GOSSIP, socket.SOCK_STREAM), (GOSSIP, socket.SOCK_DGRAM),
                                 (STREAMING, socket.SOCK_STREAM), (METRICS, socket.SOCK_STREAM)):
                with socket.socket(socket.AF_INET, kind) as probe:
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    try:
                        probe.bind(("127.0.0.1", self.port(node, offset)))
                    except OSError:
                        raise DemoError(f"port {self.port(node, offset)} is taken; choose another --base-port") from None

    def start_node(self, node):
        folder = self.node_dir(node)
        error_file = (folder / "stderr.txt").open("wb")
        self.processes[node] = subprocess.Popen(
            [self.arguments.bin / "musterd", "--config", folder / "config.json", "--pid-file", folder / "musterd.pid"],
            stdin=subprocess.DEVNULL, stdout=error_file, stderr=error_file, start_new_session=True)
        error_file.close()

    def wait_for_node(self, node):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.processes[node].poll() is not None:
                text = (self.node_dir(node) / "stderr.txt").read_text(errors="replace").strip()
                raise DemoError(f"node {node} ended with {self.processes[node].returncode}: {text}")
            try:
                self.request(node, "GET", "/api/v4/system/ping")
                return
            except (OSError, DemoError):
                time.sleep(0.05)
        raise DemoError(f"node {node} did not answer within {START_SECONDS} s; see {self.node_dir(node)}/musterd.log")

    def stop(self):
        """Ends the servers that lie in this directory, also those that the user started again by hand."""
        if self.stopping or not self.owns_directory:
            return
        self.stopping = True
        if self.console and self.console.poll() is None:
            self.console.terminate()
        self.stop_servers()
        if self.database:
            self.database.stop()
        for path in [self.dir / "demo.pid", *self.dir.glob("nodes/*/musterd.pid")]:
            path.unlink(missing_ok=True)

    def stop_servers(self):
        pids = set()
        for path in self.dir.glob("nodes/*/musterd.pid"):
            pid = self.musterd_pid(path)
            if pid:
                pids.add(pid)
        pids |= {process.pid for process in self.processes.values() if process.poll() is None}
        for pid in pids:
            self.signal(pid, signal.SIGCONT)
            self.signal(pid, signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while pids and time.monotonic() < deadline:
            for process in self.processes.values():
                process.poll()
            pids = {pid for pid in pids if self.is_musterd(pid)}
            time.sleep(0.02)
        for pid in pids:
            print(f"demo: process {pid} did not end within {STOP_SECONDS} s and is killed", file=sys.stderr)
            self.signal(pid, signal.SIGKILL)
        for process in self.processes.values():
            process.wait()

    @staticmethod
    def signal(pid, number):
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass

    @staticmethod
    def is_musterd(pid):
        try:
            state = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
            return state != "Z" and pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0].endswith(b"musterd")
        except (OSError, IndexError):
            return False

    def musterd_pid(self, path):
        try:
            pid = int(path.read_text())
        except (OSError, ValueError):
            return None
        if not self.is_musterd(pid):
            return None
        return pid if str(path).encode() in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes() else None

    # -- traffic -----------------------------------------------------------------------------------------------
    def request(self, node, method, path, body=None, token=None):
        request = urllib.request.Request(self.url(node) + path, method=method,
                                         data=None if body is None else json.dumps(body).encode())
        request.add_header("Content-Type", "application/json")
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with self.opener.open(request, timeout=10) as answer:
                return json.loads(answer.read() or b"null"), answer.headers
        except urllib.error.HTTPError as error:
            raise DemoError(f"{method} {path} on node {node} answered {error.code}: {error.read()[:300].decode()}") from None

    def make_admin(self):
        """The password is kept before the account is made, so that neither exists without the other for long."""
        path = self.dir / "admin-password"
        if not path.exists():
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(15) + "-1aA\n")
        password = path.read_text().strip()
        try:
            self.request(1, "POST", "/api/v4/users",
                         {"email": "admin@demo.invalid", "username": "admin", "password": password})
        except DemoError:
            pass  # the directory is used again; the log-in that follows tells whether the password still fits
        return password

    def write_profile(self):
        profile = {"name": "Demo", "urls": [self.url(node) for node in range(1, self.arguments.nodes + 1)],
                   "username": "admin", "password_file": "admin-password"}
        (self.dir / "profile.json").write_text(json.dumps(profile, indent=4) + "\n")

    def seed_traffic(self, password):
        """People who log in on different nodes and look themselves up, so that sessions are not an empty table."""
        _, headers = self.request(1, "POST", "/api/v4/users/login", {"login_id": "admin", "password": password})
        admin = headers["Token"]
        for index, name in enumerate(("anna", "bao", "carlos")):
            own = secrets.token_urlsafe(15) + "-1aA"
            try:
                self.request(1, "POST", "/api/v4/users",
                             {"email": f"{name}@demo.invalid", "username": name, "password": own}, admin)
            except DemoError:
                continue  # the directory is used again: they exist
            node = 1 + index % self.arguments.nodes
            _, headers = self.request(node, "POST", "/api/v4/users/login", {"login_id": name, "password": own})
            for reader in range(1, self.arguments.nodes + 1):
                self.request(reader, "GET", "/api/v4/users/me", token=headers["Token"])

    def wait_for_cluster(self):
        """Green, all nodes there and a leader, as musterctl sees it."""
        deadline = time.monotonic() + START_SECONDS
        seen = "nothing"
        while time.monotonic() < deadline:
            try:
                run = subprocess.run([self.arguments.bin / "musterctl", "--profile", self.dir / "profile.json", "status",
                                      "--json"], capture_output=True, text=True, timeout=30)
            except subprocess.TimeoutExpired:
                seen = "musterctl does not answer"
                continue
            try:
                status = json.loads(run.stdout)
                alive = [node for node in status["nodes"] if node["liveness"] == "alive"]
                if status["verdict"] == "green" and status["leader"] and len(alive) >= self.arguments.nodes:
                    return status
                seen = f"verdict {status['verdict']}, {len(alive)} of {self.arguments.nodes} alive, leader {status['leader']}"
                # An edited configuration of an earlier demo is the user's: it is shown, not waited for.
                if len(alive) >= self.arguments.nodes and status["leader"] and self.reused:
                    return status
            except (ValueError, KeyError):
                seen = (run.stderr or run.stdout).strip()
            time.sleep(0.1)
        raise DemoError(f"the cluster was not green within {START_SECONDS} s: {seen}")

    # -- the whole ---------------------------------------------------------------------------------------------
    def run(self):
        self.reused = any((self.dir / "db" / name).exists() for name in ("muster.db", NAMES[0])) and not self.arguments.fresh
        self.prepare_directory()
        if self.database:
            self.database.prepare()
            self.database.stop()  # of a demo that could not end them itself
        self.check_ports()
        if self.database:
            self.database.start()
        for node in range(1, self.arguments.nodes + 1):
            self.start_node(node)
        for node in range(1, self.arguments.nodes + 1):
            self.wait_for_node(node)
        password = self.make_admin()
        self.write_profile()
        self.seed_traffic(password)
        status = self.wait_for_cluster()
        self.tell(status, password)
        self.stay()

    def tell(self, status, password):
        print(f"directory   {self.dir}")
        print(f"profile     {self.dir / 'profile.json'}")
        print(f"log in      admin / {password}   (also in {self.dir / 'admin-password'})")
        for node in range(1, self.arguments.nodes + 1):
            print(f"node-{node:<6} {self.url(node)}   metrics :{self.port(node, METRICS)}/metrics   config {self.node_dir(node)}/config.json   log {self.node_dir(node)}/musterd.log")
        for name in NAMES if self.database else ():
            print(f"{name:<11} 127.0.0.1:{self.database.ports[name]}   log {self.dir / 'db' / name}.log")
        leader = next((n["name"] for n in status["nodes"] if n["leader"]), "none")
        print(f"leader      {leader}, term {status['term']}")
        print(f"look        {self.arguments.bin / 'musterctl'} --profile {self.dir / 'profile.json'} status")
        first = self.node_dir(1)
        print(f"start again {self.arguments.bin / 'musterd'} --config {first}/config.json --pid-file {first}/musterd.pid")
        print("demo ready", flush=True)

    def stay(self):
        deadline = time.monotonic() + self.arguments.seconds if self.arguments.seconds is not None else None
        if not self.arguments.headless:
            self.console = subprocess.Popen([self.arguments.bin / "muster-console", "--profile", self.dir / "profile.json"])
        while deadline is None or time.monotonic() < deadline:
            if self.console and self.console.poll() is not None:
                return
            databases = self.database.processes if self.database else {}
            for process in [*self.processes.values(), *databases.values()]:
                process.poll()  # one that was killed is not left as a zombie
            time.sleep(0.1)


def main():
    arguments = parse_arguments()
    if not arguments.headless and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        sys.exit("demo: there is no display; give --headless, or set DISPLAY")
    demo = Demo(arguments)

    def interrupted(_number, _frame):
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupted)
    signal.signal(signal.SIGHUP, interrupted)
    try:
        demo.run()
    except KeyboardInterrupt:
        pass
    except (DemoError, PostgresError) as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
    finally:
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        demo.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
