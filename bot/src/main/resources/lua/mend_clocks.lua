-- Sets the clocks of tickets again that do not run as they should, where a ticket still stands as it was read.
-- returns [list of string] "kind:subject" of those that were set
local clocks_key = KEYS[1] -- sorted set: "kind:subject" -> due, ms
local instances_key = KEYS[2] -- hash: "kind:subject" -> instance
local versions_key = KEYS[3] -- hash: number -> version
local fetches_key = KEYS[4] -- sorted set: "picture:number" -> due, ms
local tickets = cjson.decode(ARGV[1]) -- [list of {no, version, clocks = list of {member, instance, due}}] all strings

local function clocks_of(member)
    return string.find(member, 'picture:', 1, true) == 1 and fetches_key or clocks_key
end

local function runs(clock)
    local due = redis.call('ZSCORE', clocks_of(clock.member), clock.member)
    return due and tonumber(due) == tonumber(clock.due)
        and redis.call('HGET', instances_key, clock.member) == clock.instance
end

local set = {}
for _, ticket in ipairs(tickets) do
    if redis.call('HGET', versions_key, ticket.no) == ticket.version then
        for _, clock in ipairs(ticket.clocks) do
            if not runs(clock) then
                redis.call('ZADD', clocks_of(clock.member), clock.due, clock.member)
                redis.call('HSET', instances_key, clock.member, clock.instance)
                set[#set + 1] = clock.member
            end
        end
    end
end
return set
