-- Asks for every path in turn; counts responses that are not 200 and pages whose parts come from two builds.
local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init(args)
    paths, index = {}, 0
    for line in io.lines(args[1]) do table.insert(paths, line) end
    responses, failed, mixed, editions, seen = 0, 0, 0, 0, {}
end

function request()
    index = index % #paths + 1
    return wrk.format("GET", paths[index])
end

function response(status, headers, body)
    responses = responses + 1
    if status ~= 200 then
        failed = failed + 1
        return
    end
    local first
    for number in body:gmatch("〔第(%d+)版〕") do
        first = first or number
        if number ~= first then
            mixed = mixed + 1
            return
        end
    end
    if first and not seen[first] then
        seen[first] = true
        editions = editions + 1
    end
end

function done(summary, latency, requests)
    local responses, failed, mixed, editions = 0, 0, 0, 0
    for _, thread in ipairs(threads) do
        responses = responses + thread:get("responses")
        failed = failed + thread:get("failed")
        mixed = mixed + thread:get("mixed")
        editions = math.max(editions, thread:get("editions"))
    end
    local broken = summary.errors.connect + summary.errors.read + summary.errors.timeout
    local isGood = failed == 0 and mixed == 0 and broken == 0 and responses > 1000 and editions > 1
    print(string.format(
        "soak: %s %d responses of %d editions, %d not 200, %d of two editions, %d broken connections",
        isGood and "ok" or "FAILED", responses, editions, failed, mixed, broken))
end
