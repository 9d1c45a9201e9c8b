"""What is to be written: addresses, views and the plan. No template runs here."""
