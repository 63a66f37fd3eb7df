-- Gateways by which messages come and go. Of a token only its hash is kept; how this program is let in at the gateway is
-- sealed.
create table message_gateway (
    id text primary key,
    name text not null,
    kind text not null,
    mission text not null,
    channel text not null,
    language text not null,
    token_hash bytea not null unique,
    token_at timestamptz not null,
    token_by text not null,
    access_sealed bytea not null,
    price numeric(18, 6),
    currency text,
    made_at timestamptz not null,
    made_by text not null,
    removed_at timestamptz,
    removed_by text,
    trouble text,
    trouble_at timestamptz
);

-- Whoever wrote: found again by a keyed fingerprint, the number itself sealed. Others know the handle alone.
create table message_sender (
    handle text primary key,
    mission text not null,
    fingerprint bytea not null unique,
    sealed bytea not null,
    gateway text not null,
    language text,
    last_at timestamptz not null,
    stopped_at timestamptz
);

-- Keyed fingerprints of what came, so that what comes twice is taken once.
create table message_once (
    fingerprint bytea primary key,
    seen_at timestamptz not null
);
create index message_once_seen on message_once (seen_at);

-- Parts of long messages whose others have not come yet. A part without words is of a message whose words are not kept.
create table message_part (
    id text primary key,
    gateway text not null,
    sender text not null,
    reference integer not null,
    position integer not null,
    total integer not null,
    received_at timestamptz not null,
    said_at timestamptz,
    referred text,
    sealed bytea
);
create index message_part_of on message_part (gateway, sender, reference);

-- What came. Words lie here, sealed, only until the message is understood; from then on the alert has them, if anything.
create table message_in (
    id text primary key,
    gateway text not null,
    mission text not null,
    sender text,
    received_at timestamptz not null,
    said_at timestamptz,
    parts integer not null,
    incomplete boolean not null,
    referred text,
    sealed bytea,
    understood_at timestamptz,
    meaning text,
    alert text,
    area text,
    same_words bytea,
    storm text
);
create index message_in_waiting on message_in (received_at) where understood_at is null;
create index message_in_mission on message_in (mission, received_at);
create index message_in_gateway on message_in (gateway, received_at);
create index message_in_sender on message_in (sender, received_at);
create index message_in_same on message_in (mission, same_words, received_at);
create index message_in_alert on message_in (alert);

-- Neutral texts to those who wrote. Their numbers lie with the sender alone.
create table message_out (
    id text primary key,
    gateway text not null,
    mission text not null,
    sender text not null,
    text text not null,
    code text not null,
    language text not null,
    alert text,
    area text,
    acknowledges boolean not null,
    state text not null,
    tries integer not null,
    parts integer not null,
    made_at timestamptz not null,
    next_at timestamptz not null,
    handed_at timestamptz,
    settled_at timestamptz,
    gateway_id text,
    trouble text
);
create index message_out_due on message_out (next_at) where state = 'queued';
create index message_out_gateway_id on message_out (gateway, gateway_id);
create index message_out_sender on message_out (sender, handed_at);
create index message_out_alert on message_out (alert);
create index message_out_mission on message_out (mission, made_at);
create index message_out_owed on message_out (handed_at) where acknowledges and handed_at is not null;
