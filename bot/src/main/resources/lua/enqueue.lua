-- Part of every script that puts deliveries into queues, sent in front of it.

-- A place behind all that were given before; of one width, so that places compare as texts.
local function next_place(sequence_key)
    return string.format('%016d', redis.call('INCR', sequence_key))
end

-- Puts a delivery at the end of its destination's queue, ordinary ones behind the urgent.
-- rank: '0' urgent, '1' ordinary; due_ms: when the destination may be tried, unless it is waiting already
local function enqueue(queues, id, destination, rank, due_ms)
    local member = destination .. '|' .. rank .. '|' .. next_place(queues.sequence) .. '|' .. id
    redis.call('ZADD', queues.queue, 0, member)
    redis.call('HSET', queues.queued, id, member)
    redis.call('ZADD', queues.destinations, 'NX', due_ms, destination)
end

-- The first of a destination's queue, nil when it is empty. No destination has a '|' in it, and '}' follows it.
local function head_of(queue_key, destination)
    return redis.call('ZRANGE', queue_key, '[' .. destination .. '|', '(' .. destination .. '}', 'BYLEX', 'LIMIT', 0, 1)[1]
end

local function length_of(queue_key, destination)
    return redis.call('ZLEXCOUNT', queue_key, '[' .. destination .. '|', '(' .. destination .. '}')
end
