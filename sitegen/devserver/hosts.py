"""Where to listen, and by which names a request may call us."""

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

THIS_MACHINE = "127.0.0.1"
_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([^:\[\]@/\s]+))(?::[0-9]{0,5})?")
_NOWHERE = ("192.0.2.1", 9)
"""RFC 5737: nobody has this address. Nothing is sent there, it only says which way out is ours."""


@dataclass(frozen=True)
class HostAddress:
    """An address of this machine."""

    asked: str
    """As it was asked for."""
    address: str
    """In numbers."""

    @property
    def family(self) -> socket.AddressFamily:
        """That of sockets."""
        return socket.AF_INET6 if ":" in self.address else socket.AF_INET

    @property
    def is_open(self) -> bool:
        """Whether others can reach it."""
        return not ip_address(self.address).is_loopback

    @property
    def name(self) -> str:
        """What a browser on this machine calls it, as in an address."""
        if ip_address(self.address).is_unspecified:
            return THIS_MACHINE
        return f"[{self.address}]" if ":" in self.address else self.address

    @property
    def name_for_others(self) -> str:
        """What a browser on another machine calls it, as far as we can tell."""
        return _way_out() if ip_address(self.address).is_unspecified else self.name

    def answers_to(self, host: str) -> bool:
        """Whether a request with this `Host` is for us.

        A page of someone else can make a name of its own lead here (DNS rebinding), and read along:
        so no name counts but ours. With a number nobody can do so.
        """
        found = _HOST.fullmatch(host)
        name = (found[1] or found[2]).lower().rstrip(".") if found else ""
        number = _number(name)
        if number:
            return number.is_loopback or str(number) == self.address or self.is_open
        if name == "localhost" or name.endswith(".localhost"):
            return True
        ours = {self.asked.lower().rstrip(".")}
        if self.is_open:
            here = socket.gethostname().lower()
            ours |= {here, f"{here}.local"}
        return bool(name) and name in ours


def host_address(host: str) -> HostAddress:
    """Where a name or number leads; `OSError` when it leads nowhere."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM) if host.strip() else []
    except UnicodeError as error:
        raise OSError(str(error)) from error
    numbers = [str(address[0]).partition("%")[0] for *_, address in found]
    if not numbers:
        raise OSError("no name")
    return HostAddress(host, min(numbers, key=lambda number: ":" in number))


def _number(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name)
    except ValueError:
        return None


def _way_out() -> str:
    """The address of this machine in its network, or else its name."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
            way.connect(_NOWHERE)
            return str(way.getsockname()[0])
    except OSError:
        return socket.gethostname()
