"""JupyterLab exports notebooks as `jupyter nbconvert` does."""

load_subconfig("jupyter_nbconvert_config.py")  # noqa: F821 - Jupyter provides it
