"""An edge: what was compiled, kept where Python keeps the modules it compiled."""
