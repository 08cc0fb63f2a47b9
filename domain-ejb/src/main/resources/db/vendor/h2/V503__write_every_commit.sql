-- A commit is in the file before it is over, and not half a second later: what was committed as being sent before a
-- crash is still known to be afterwards.
set write_delay 0;
