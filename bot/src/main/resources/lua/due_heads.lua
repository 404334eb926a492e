-- Moves deliveries whose time has come into their queues, and reads the heads of the queues that may send now.
-- returns [list of list] id, delivery [JSON], attempts [string], first attempt [string, ms, empty before it], length of the
--   queue [integer]; the destination that has waited longest first
local deliveries_key = KEYS[1] -- hash: id -> JSON
local attempts_key = KEYS[2] -- hash: id -> "attempts firstMs"
local later_key = KEYS[3] -- sorted set: "sequence|rank|destination|id" -> not before, ms
local queues = {
    queue = KEYS[4], -- sorted set: "destination|rank|sequence|id", all scores 0
    queued = KEYS[5], -- hash: id -> member of the queue
    destinations = KEYS[6], -- sorted set: destination -> next attempt, ms
    sequence = KEYS[7] -- string: places given so far
}
local now_ms = ARGV[1] -- [integer]
local heads_max = ARGV[2] -- [integer]
local moved_max = ARGV[3] -- [integer] how many may come due in one step

-- Members begin with their sequence: what comes due at the same moment keeps its order.
for _, member in ipairs(redis.call('ZRANGE', later_key, '-inf', now_ms, 'BYSCORE', 'LIMIT', 0, moved_max)) do
    local rank, destination, id = string.match(member, '^%d+|(%d)|([^|]*)|(.*)$')
    redis.call('ZREM', later_key, member)
    enqueue(queues, id, destination, rank, now_ms)
end

local heads = {}
local due = redis.call('ZRANGE', queues.destinations, '-inf', now_ms, 'BYSCORE', 'LIMIT', 0, heads_max)
for _, destination in ipairs(due) do
    local member = head_of(queues.queue, destination)
    if member then
        local id = string.match(member, '^[^|]*|%d|%d+|(.*)$')
        local tried = redis.call('HGET', attempts_key, id) or '0 '
        local attempts, first_ms = string.match(tried, '^(%d+) (%d*)$')
        local length = length_of(queues.queue, destination)
        heads[#heads + 1] = {id, redis.call('HGET', deliveries_key, id), attempts, first_ms, length}
    else
        redis.call('ZREM', queues.destinations, destination)
    end
end
return heads
