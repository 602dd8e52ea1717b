-- How much waits to be sent is summed up before each file that is put up: from the index alone.
create index file_unsent on appeals.file (size) where state = 'unsent';
