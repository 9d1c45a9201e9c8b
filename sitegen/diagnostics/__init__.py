"""What is wrong with what authors wrote: where, what, and what to paste instead."""
