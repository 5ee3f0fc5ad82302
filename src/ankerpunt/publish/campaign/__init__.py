"""What a campaign did, in words, as a figure and on paper."""
