"""All that derives from the fields and facets of a catalogue."""
