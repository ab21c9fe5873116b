"""Whose letters these are: the user of this computer, or who signed in, where the server has several users."""

from __future__ import annotations

from hashlib import sha256
from ipaddress import ip_address

import streamlit as st

LOCAL = "local"
"""The owner where nobody signs in: the one user of this computer."""


def owner() -> str | None:
    """Who is using the page. None where they have to sign in first, or where nobody may."""
    if not signs_in():
        return LOCAL if _on_loopback() else None
    if not st.user.is_logged_in:
        return None
    # Providers number their users each for themselves. Nothing else of an account is kept.
    return sha256(f"{st.user.get('iss', '')}\n{st.user.get('sub', '')}".encode()).hexdigest()


def may_use() -> bool:
    """Whether the page may be shown; where not, what is missing is."""
    if owner() is not None:
        return True
    st.title("Afterword", anchor=False)
    if signs_in():
        st.html('<p class="aw-lead">Your interview notes in, the follow-up letter out.</p>')
        st.text("Sign in, and your letters are yours alone.")
        st.button("Sign in", type="primary", on_click=st.login)
    else:
        st.error(
            "This server can be reached from other computers, but nobody has to sign in, so everybody would see "
            "everybody’s letters. Set up signing in (docs/several-users.md), or serve the page to this computer "
            "only: server.address 127.0.0.1."
        )
    return False


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
