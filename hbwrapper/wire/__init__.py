"""One call on its way: perform → encode → retry → exchange → answer → decode.

Which module knows which, and what each does:

    perform     answer encode message retry    one call, from its parameters to its answer
    encode                                     the parameters become a form, by PHP's rules
    retry       exchange message               once, or again where that doubles nothing
    exchange    answer body endpoint failure message pools underway
                                               one request out, one answer back, in one time limit
    endpoint                                   where it goes, by which proxy, what to warn of
    pools       connection underway            a session per thread, with its connections
    connection  underway                       urllib3's connections, under the time limit
    underway                                   how far a thread's exchange is
    failure     endpoint message underway      an exception becomes an error that says what failed
    message                                    what goes out, and what comes back
    body        message underway               what comes back is read, and decompressed
    answer      body decode message            it becomes values, or an error that says why not
    decode                                     JSON becomes values, by PHP's rules

Errors are raised where they happen. ``failure`` is the one place that turns others' exceptions into
ours, and ``secrets.entry`` takes out frames and causes that hold secrets, at the surface.
"""
