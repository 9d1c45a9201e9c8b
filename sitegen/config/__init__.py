"""`sitegen.yml`: all that is known of the domain."""
