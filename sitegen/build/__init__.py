"""The whole story: from a folder with content to a site."""
