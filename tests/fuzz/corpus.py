#!/usr/bin/env python3
"""Writes the bytes of the memberlist vectors as seed files of the fuzz targets.

usage: corpus.py VECTORS OUT
"""
import json
import pathlib
import sys


def serf_bytes(node, found) -> list:
    """The user messages and user states that Serf's agents sent, wherever they stand in a decoded packet or stream."""
    if isinstance(node, dict):
        for key in ("payload_hex", "user_state_hex"):
            if key in node and node[key][:2] in ("00", "01", "02"):
                found.append(node[key])
        for value in node.values():
            serf_bytes(value, found)
    elif isinstance(node, list):
        for value in node:
            serf_bytes(value, found)
    return found


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        vectors = json.load(file)
    out = pathlib.Path(sys.argv[2])
    seeds = {
        "packet": [p["hex"] for p in vectors["packets"]]
        + [c["hex"] for c in vectors["behaviour_on_odd_input"]["udp_plain"]]
        + [c["full_hex"] for c in vectors["compound"] if "full_hex" in c],
        "stream": [
            s[side]["hex"]
            for s in vectors["streams"]
            for side in ("client_to_server", "server_to_client")
            if s.get(side)
        ]
        + [c["hex"] for c in vectors["behaviour_on_odd_input"]["tcp_plain"]],
        "lzw": [v["lzw_hex"] for v in vectors["lzw"] if "lzw_hex" in v],
        "serf": sorted(set(serf_bytes([vectors["packets"], vectors["streams"]], []))),
        "nodemeta": ["4d553180", "4d553182a16ea178a1730a", "4d553183a168a0a16691a178a17493010203"],
    }
    for name, rows in seeds.items():
        folder = out / name
        folder.mkdir(parents=True, exist_ok=True)
        for number, row in enumerate(rows):
            (folder / f"{number:04}").write_bytes(bytes.fromhex(row))
    (out / "made").touch()


main()
