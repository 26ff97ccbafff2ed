"""PHP's rules, for ported code."""
