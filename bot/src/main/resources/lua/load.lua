-- Reads all that a decision needs as of one moment.
-- returns [list] numbers [string or nil], conversation [string or nil], origins [list of string or nil, as asked],
--   alike [list of string, as asked], assigned [string], reported [string], tickets [list of string: JSON]
local tickets_key = KEYS[1] -- hash: number -> JSON
local numbers_key = KEYS[2] -- string: "next end"
local alike_key = KEYS[3] -- hash: matter -> numbers with spaces between
local assigned_key = KEYS[4] -- hash: person -> numbers with spaces between
local reported_key = KEYS[5] -- hash: account -> numbers with spaces between
-- KEYS[6] and on: the conversation first if it is asked for, then the origins; strings
local wanted = cjson.decode(ARGV[1])
-- wanted.numbers [list of string]
-- wanted.alike [list of string] fields
-- wanted.assigned, wanted.reported [string or absent] fields
-- wanted.talk [boolean] whether KEYS[6] is the conversation

local tickets = {}
local is_read = {}

local function read_ticket(no)
    if not is_read[no] then
        is_read[no] = true
        local ticket = redis.call('HGET', tickets_key, no)
        if ticket then
            tickets[#tickets + 1] = ticket
        end
    end
end

local function read_tickets(numbers)
    for no in string.gmatch(numbers, '%d+') do
        read_ticket(no)
    end
    return numbers
end

local function read_index(key, field)
    return field and read_tickets(redis.call('HGET', key, field) or '') or ''
end

for _, no in ipairs(wanted.numbers) do
    read_ticket(no)
end

local talk = false
local first_origin = 6
if wanted.talk then
    talk = redis.call('GET', KEYS[6])
    first_origin = 7
end

local origins = {}
for i = first_origin, #KEYS do
    local no = redis.call('GET', KEYS[i])
    if no then
        read_ticket(no)
    end
    origins[#origins + 1] = no
end

-- A conversation names a ticket too; it is part of the same moment.
if talk then
    local no = cjson.decode(talk).ticket
    if type(no) == 'string' then
        read_ticket(no)
    end
end

local alike = {}
for _, field in ipairs(wanted.alike) do
    alike[#alike + 1] = read_index(alike_key, field)
end
local assigned = read_index(assigned_key, wanted.assigned)
local reported = read_index(reported_key, wanted.reported)

return {redis.call('GET', numbers_key), talk, origins, alike, assigned, reported, tickets}
