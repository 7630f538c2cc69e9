from dataclasses import replace

import pytest
from django.test import RequestFactory

from tiru_web.accounts.lockout import client_address


@pytest.fixture
def request_through():
    def make(forwarded):
        return RequestFactory(REMOTE_ADDR="10.0.0.1").get("/", headers={"x-forwarded-for": forwarded})

    return make


def test_address_claimed_by_the_visitor_is_not_believed(request_through):
    assert client_address(request_through("203.0.113.7")) == "10.0.0.1"


def test_behind_the_proxy_only_what_the_proxy_added_counts(request_through, settings):
    settings.CONFIG = replace(settings.CONFIG, https=True)

    assert client_address(request_through("198.51.100.1, 203.0.113.7")) == "203.0.113.7"
    assert client_address(RequestFactory(REMOTE_ADDR="10.0.0.1").get("/")) == "10.0.0.1"
