"""The language model that may word letters: which one, whether it answers. Its key is kept in this window alone."""

from __future__ import annotations

import streamlit as st

from assistant.errors import BadInput, ModelFailed
from assistant.page.account import signs_in
from assistant.page.plain import as_plain, quiet
from assistant.page.session import acting
from assistant.settings import ModelSettings, model_settings


def settings() -> ModelSettings:
    """The settings of the environment, with what was typed here before them. Raises BadInput."""
    typed = {
        name: value
        for name in ("base_url", "model", "api_key")
        if (value := str(st.session_state.get(f"model-{name}-used") or "").strip())
    }
    return model_settings(**typed)


def show_settings() -> None:
    """Which model there is. On a server of several users it is its keeper's choice."""
    st.subheader("Language model (optional)", anchor=False)
    try:
        known = settings()
    except BadInput as wrong:
        st.warning(as_plain(str(wrong)))
        known = None
    if signs_in():
        st.html(quiet("Whoever runs this server decides which model there is."))
    else:
        _ask(known)
    if known is None or not known.is_set_up:
        st.html(quiet("None is set up. Letters are written without one."))
        return
    where = "on this computer" if known.is_local else f"at {known.host}"
    st.text(f"Set up: {known.model or 'its first model'}, {where}")
    if st.button("Test the connection"):
        _test(known)


def _ask(known: ModelSettings | None) -> None:
    st.html(
        quiet(
            "A model can word letters more freely; every sentence is checked against your notes. It may run on this "
            "computer or elsewhere. You see what would be sent, before it is."
        )
    )
    st.text_input(
        "Address of the model",
        key="model-base_url",
        placeholder=(known.base_url if known and known.base_url else "http://127.0.0.1:11434/v1"),
        max_chars=500,
    )
    st.text_input(
        "Name of the model",
        key="model-model",
        placeholder=(known.model if known and known.model else ""),
        max_chars=200,
    )
    st.text_input("Your key, if it needs one", key="model-api_key", type="password", max_chars=500)
    st.button("Use this model", on_click=_use)
    st.html(
        quiet(
            "Kept until you close this page. To keep it, write it into a file .env (docs/language-model.md)."
        )
    )


@acting
def _use() -> None:
    for name in ("base_url", "model", "api_key"):
        st.session_state[f"model-{name}-used"] = str(st.session_state.get(f"model-{name}") or "")


def _test(known: ModelSettings) -> None:
    """Ask it two made-up points, and say what came of it. Nothing of the notes is sent."""
    from assistant.models import connect
    from assistant.models.probe import checks

    with st.spinner("Asking it two made-up lines. Nothing of your notes is sent."):
        try:
            found = list(checks(connect(known)))
        except ModelFailed as failed:
            st.error(as_plain(str(failed)))
            return
    if all(check.works for check in found if check.needed):
        st.success("It works.")
    for check in found:
        sign = "✓" if check.works else ("✗" if check.needed else "–")
        st.text(f"{sign} {check.name}: {check.says}")
