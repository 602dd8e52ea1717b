-- Whoever types an address has not shown that it is theirs. Of a speaker whose address was known already, a talk says the name that
-- was typed with it, and nothing else of them, until a link that only came by mail opens it. Empty: what they say of themselves.
alter table forum.talk_speaker
  add column called text not null default '' check (length(called) <= 200);
