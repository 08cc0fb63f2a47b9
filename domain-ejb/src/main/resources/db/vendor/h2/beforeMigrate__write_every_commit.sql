-- Each time that the application starts: a commit is in the file before it is over, and not half a second later. H2
-- forgets a write delay that was set before, whatever its settings say, when it opens a file again; so it stays open.
set write_delay 0;
set db_close_delay -1;
