"""Whose letters these are: the user of this computer, or who signed in, where the server has several users."""

from __future__ import annotations

from hashlib import sha256
from ipaddress import ip_address

import streamlit as st

LOCAL = "local"
"""The owner where nobody signs in: the one user of this computer."""


def owner() -> str | None:
    """Who is using the page. None where they have to sign in first, or where nobody may: the page says so then."""
    if not signs_in():
        if not _on_loopback():
            st.title("Afterword", anchor=False)
            st.error(
                "This server can be reached from other computers, but nobody has to sign in, so everybody would see "
                "everybody’s letters. Set up signing in (docs/several-users.md), or serve the page to this computer "
                "only: server.address 127.0.0.1."
            )
            return None
        return LOCAL
    if not st.user.is_logged_in:
        st.title("Afterword", anchor=False)
        st.html('<p class="aw-lead">Your interview notes in, the follow-up letter out.</p>')
        st.write("Sign in, and your letters are yours alone.")
        st.button("Sign in", type="primary", on_click=st.login)
        return None
    # Providers number their users each for themselves. Nothing else of an account is kept.
    return sha256(f"{st.user.get('iss', '')}\n{st.user.get('sub', '')}".encode()).hexdigest()


def signs_in() -> bool:
    """Whether signing in is set up."""
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False


def _on_loopback() -> bool:
    address = str(st.get_option("server.address") or "")
    try:
        return address == "localhost" or ip_address(address).is_loopback
    except ValueError:
        return False


def show_account() -> None:
    """Who is signed in, and the way out."""
    if signs_in():
        name = st.user.get("email") or st.user.get("name") or "you"
        st.text(f"Signed in: {name}")
        st.button("Sign out", on_click=st.logout)
