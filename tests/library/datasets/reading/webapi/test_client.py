"""The client against a recorded server on this machine; no other network."""

import datetime as dt
import json
import os
import socket
import traceback

import pytest
from tests.library.datasets.reading.answers import make_text
from tests.recorded_webapi import KEY, Reply

from tiru.datasets.reading.webapi import ClientOptions, ListModel, WebApiClient, read_webapi_text
from tiru.datasets.reading.webapi._pace import Pace, TokenBucket, seconds_asked
from tiru.errors import DataFileError, SourceError

OK = Reply(body=make_text())


def test_fetch_data_gives_an_answer_that_can_be_read(server, client_of):
    server.replies = [OK]
    text = client_of().fetch_data("5100", "7")

    assert len(read_webapi_text(text, "bps").observations) == 4
    assert server.paths == [f"/v1/api/list/model/data/lang/ind/domain/5100/var/7/key/{KEY}/"]


def test_fetch_data_asks_for_years_by_the_numbers_of_the_server(server, client_of, listing):
    years = listing(
        [{"th_id": 118, "th": "2018"}, {"th_id": 119, "th": "2019"}, {"th_id": 120, "th": "2020"}]
    )
    server.by_word = {"/model/th/": Reply(body=years), "/model/data/": OK}
    client_of().fetch_data("0000", "7", [2019, 2018])

    assert server.paths[-1] == f"/v1/api/list/model/data/lang/ind/domain/0000/var/7/th/118;119/key/{KEY}/"


def test_fetch_data_refuses_years_the_server_does_not_have(server, client_of, listing):
    server.by_word = {"/model/th/": Reply(body=listing([{"th_id": 118, "th": "2018"}]))}

    with pytest.raises(SourceError) as refused:
        client_of().fetch_data("0000", "7", [2018, 2031])
    assert (refused.value.reason, refused.value.details) == ("years_not_available", ("2031",))


def test_list_entries_reads_every_page(server, client_of, listing):
    server.replies = [
        Reply(body=listing([{"var_id": 1, "title": "PDRB &lt;b&gt;berlaku&lt;/b&gt;"}], page=1, pages=2)),
        Reply(body=listing([{"var_id": 2, "title": "PDRB_konstan"}], page=2, pages=2)),
    ]
    seen = []
    entries = client_of().list_entries(
        ListModel.VARIABLE,
        domain="5103",
        subject="52",
        on_page=lambda page, pages: seen.append((page, pages)),
    )

    assert [entry["title"] for entry in entries] == ["PDRB berlaku", "PDRB konstan"]
    assert seen == [(1, 2), (2, 2)]
    assert server.paths[1] == f"/v1/api/list/model/var/lang/ind/domain/5103/subject/52/page/2/key/{KEY}/"


@pytest.mark.parametrize("model", [ListModel.YEAR, ListModel.COLUMN, ListModel.ROW, ListModel.PART_OF_YEAR])
def test_list_of_a_variable_needs_the_variable(server, client_of, listing, model):
    server.replies = [Reply(body=listing([{"id": 1}]))]

    with pytest.raises(SourceError, match="no_variable"):
        client_of().list_entries(model)
    assert client_of().list_entries(model, variable="7") == ({"id": 1},)
    assert f"/model/{model.value}/lang/ind/domain/0000/var/7/" in server.paths[0]


def test_list_of_domains_has_its_own_address(server, client_of, listing):
    server.replies = [Reply(body=listing([{"domain_id": "5103", "domain_name": "Kabupaten Badung"}]))]
    client_of().list_entries(ListModel.DOMAIN)

    assert server.paths == [f"/v1/api/domain/type/all/key/{KEY}/"]


def test_list_without_entries_is_empty(server, client_of):
    server.replies = [Reply(body='{"status": "OK", "data-availability": "list-not-available", "data": ""}')]

    assert client_of().list_entries(ListModel.SUBJECT) == ()


def test_server_error_is_asked_again_after_a_growing_wait(server, client_of, clock):
    server.replies = [Reply(500), Reply(503), OK]
    client_of(burst=10).fetch_data("0000", "7")

    assert len(server.paths) == 3
    assert clock.slept == [1.0, 2.0]


def test_server_that_keeps_failing_is_given_up(server, client_of):
    server.replies = [Reply(502)]

    with pytest.raises(SourceError) as refused:
        client_of(attempts=3, burst=10).fetch_data("0000", "7")
    assert (refused.value.reason, refused.value.details, len(server.paths)) == ("server_error", ("502",), 3)


def test_too_many_requests_waits_as_long_as_the_server_asks(server, client_of, clock):
    server.replies = [Reply(429, headers={"Retry-After": "17"}), OK]
    client_of(burst=10).fetch_data("0000", "7")

    assert clock.slept == [17.0]


def test_wait_longer_than_anyone_waits_is_given_up_at_once(server, client_of, clock):
    server.replies = [Reply(429, headers={"Retry-After": "3600"})]

    with pytest.raises(SourceError, match="too_many_requests"):
        client_of().fetch_data("0000", "7")
    assert (len(server.paths), clock.slept) == (1, [])


@pytest.mark.parametrize(("status", "reason"), [(401, "key_refused"), (403, "key_refused"), (404, "refused")])
def test_refusal_is_not_asked_again(server, client_of, status, reason):
    server.replies = [Reply(status)]

    with pytest.raises(SourceError, match=reason):
        client_of().fetch_data("0000", "7")
    assert len(server.paths) == 1


def test_silent_server_times_out(server, client_of):
    server.replies = [Reply(body=make_text(), delay=0.6)]

    with pytest.raises(SourceError, match="timeout"):
        client_of(real_clock=True, attempts=1, timeout=0.2).fetch_data("0000", "7")


def test_server_that_trickles_times_out_as_a_whole(server, client_of):
    """Each byte comes in time, the answer does not."""
    server.replies = [Reply(body=make_text(), trickle=0.05)]

    with pytest.raises(SourceError, match="timeout"):
        client_of(real_clock=True, attempts=1, timeout=0.3).fetch_data("0000", "7")


def test_answer_cut_short_is_asked_again(server, client_of):
    body = make_text()
    server.replies = [
        Reply(body=body[:50], headers={"Content-Length": str(len(body)), "Connection": "close"}),
        OK,
    ]

    assert client_of(burst=10).fetch_data("0000", "7") == body
    assert len(server.paths) == 2


def test_nobody_listening_is_said_after_all_attempts(clock):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    options = ClientOptions(base_url=address, pace=Pace(attempts=3), clock=clock, sleep=clock.sleep)

    with pytest.raises(SourceError) as refused:
        WebApiClient(KEY, options).fetch_data("0000", "7")
    assert (refused.value.reason, refused.value.details) == ("unreachable", ("ConnectionRefusedError",))
    assert clock.slept == [1.0, 2.0]


def test_huge_answer_is_cut_off(server, client_of):
    server.replies = [Reply(body=b"{" + b" " * 200_000)]

    with pytest.raises(SourceError, match="too_large"):
        client_of(most_bytes=100_000).fetch_data("0000", "7")


def test_redirect_to_another_host_is_refused(server, client_of):
    server.replies = [Reply(302, headers={"Location": "https://contoh.invalid/curi"})]

    with pytest.raises(SourceError) as refused:
        client_of().fetch_data("0000", "7")
    assert (refused.value.reason, refused.value.details) == ("redirected", ("contoh.invalid",))


def test_redirect_on_the_same_host_is_followed(server, client_of):
    server.by_word = {"/baru": OK, "/model/data/": Reply(301, headers={"Location": "/baru"})}

    assert client_of().fetch_data("0000", "7") == make_text()


def test_redirect_without_end_is_given_up(server, client_of):
    server.replies = [Reply(302, headers={"Location": "/lagi"})]

    with pytest.raises(SourceError, match="redirected"):
        client_of().fetch_data("0000", "7")
    assert len(server.paths) == 4


@pytest.mark.parametrize(
    ("body", "error", "reason"),
    [
        ('{"status": "Error", "message": "Variabel tidak ditemukan"}', DataFileError, "answer_error"),
        ('{"status": "Error", "message": "Invalid API Key"}', SourceError, "key_refused"),
        ('{"status": "OK", "data-availability": "list-not-available"}', DataFileError, "list_not_available"),
        ("<html>sedang diperbaiki</html>", DataFileError, "html_not_json"),
        (make_text()[:-9], DataFileError, "truncated_json"),
        (b'{"status": "\xff"}', DataFileError, "not_utf8"),
    ],
)
def test_answer_that_is_none_is_refused_and_not_kept(server, client_of, tmp_path, body, error, reason):
    server.replies = [Reply(body=body)]

    with pytest.raises(error) as refused:
        client_of(cache_folder=tmp_path).fetch_data("0000", "7")
    assert refused.value.reason == reason
    assert list(tmp_path.iterdir()) == []


def test_answer_kept_is_not_asked_for_again(server, client_of, tmp_path):
    server.replies = [OK]
    first = client_of(cache_folder=tmp_path).fetch_data("0000", "7")
    second = client_of("kunci-orang-lain-98765", cache_folder=tmp_path).fetch_data("0000", "7")

    assert (first, len(server.paths)) == (second, 1)


def test_answer_grown_old_is_asked_for_again(server, client_of, tmp_path):
    server.replies = [OK]
    client_of(cache_folder=tmp_path).fetch_data("0000", "7")
    (kept,) = tmp_path.iterdir()
    os.utime(kept, (0, 0))
    client_of(cache_folder=tmp_path).fetch_data("0000", "7")

    assert len(server.paths) == 2


def test_other_request_is_another_answer(server, client_of, tmp_path):
    server.replies = [OK]
    client_of(cache_folder=tmp_path).fetch_data("0000", "7")
    client_of(cache_folder=tmp_path).fetch_data("5100", "7")

    assert (len(server.paths), len(list(tmp_path.iterdir()))) == (2, 2)


def test_key_stands_in_no_file_and_no_message(server, client_of, tmp_path):
    echo = json.loads(make_text()) | {"message": f"permintaan dengan {KEY}"}
    server.replies = [Reply(body=json.dumps(echo))]
    client = client_of(cache_folder=tmp_path)
    text = client.fetch_data("0000", "7")
    server.replies = [Reply(302, headers={"Location": f"https://contoh.invalid/{KEY}"})]
    with pytest.raises(SourceError) as refused:
        client.fetch_data("5100", "7")

    told = "".join(traceback.format_exception(refused.value))
    assert all(KEY not in place for place in (text, told, repr(client), repr(refused.value.__dict__)))
    assert all(KEY not in file.name and KEY not in file.read_text() for file in tmp_path.iterdir())


@pytest.mark.parametrize(("key", "reason"), [("", "no_key"), ("   ", "no_key"), ("a b/c", "broken_key")])
def test_key_that_is_none_is_refused_before_anything_is_asked(key, reason):
    with pytest.raises(SourceError, match=reason):
        WebApiClient(key)


@pytest.mark.parametrize(
    "address", ["http://webapi.bps.go.id", "ftp://127.0.0.1", "file:///etc/passwd", "webapi.bps.go.id"]
)
def test_address_without_encryption_is_refused(address):
    with pytest.raises(SourceError, match="insecure_address"):
        WebApiClient(KEY, ClientOptions(base_url=address))


@pytest.mark.parametrize(
    ("domain", "variable"), [("51", "7"), ("5100/../", "7"), ("0000", "7/key/x"), ("0000", "")]
)
def test_words_that_would_change_the_address_are_refused(client_of, domain, variable):
    with pytest.raises(SourceError, match="broken_"):
        client_of().fetch_data(domain, variable)


def test_token_bucket_lets_a_burst_through_and_then_keeps_the_rate(clock):
    bucket = TokenBucket(Pace(per_second=2.0, burst=3), clock, clock.sleep)
    for _ in range(5):
        bucket.take()

    assert clock.slept == [0.5, 0.5]
    assert clock.now == 1_001.0


def test_token_bucket_fills_no_further_than_a_burst(clock):
    bucket = TokenBucket(Pace(per_second=2.0, burst=1), clock, clock.sleep)
    clock.now += 3_600
    bucket.take()
    bucket.take()

    assert clock.slept == [0.5]


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("30", 30.0),
        ("sebentar", None),
        ("Wed, 01 Jan 2025 00:00:40 GMT", 40.0),
        ("Tue, 31 Dec 2024 00:00:00 GMT", 0.0),
    ],
)
def test_retry_after_is_seconds_or_a_date(header, seconds):
    assert seconds_asked(header, dt.datetime(2025, 1, 1, tzinfo=dt.UTC)) == seconds
