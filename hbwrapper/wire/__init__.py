"""One call on its way: perform → encode → exchange → answer → decode."""
