"""SDMX messages of an invented flow, written here; region names are real, every figure is invented."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

_MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
_COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
_STRUCTURE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure"
_GENERIC = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"
_SPECIFIC = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"
_URN = (
    "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=KARANGAN:DSD_KURSI(1.0):ObsLevelDim:TIME_PERIOD"
)
DIMENSIONS = ("FREQ", "REF_AREA", "INDICATOR", "SEX")
ATTRIBUTES = ("UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "CONF_STATUS")
KEY = {"FREQ": "A", "REF_AREA": "W1", "INDICATOR": "KURSI", "SEX": "_T"}
LABELS: Mapping[str, Mapping[str, str]] = {
    "REF_AREA": {"W1": "Kabupaten Badung", "W2": "Bandung", "ID": "Indonesia"},
    "INDICATOR": {"KURSI": "Kursi karangan"},
    "SEX": {"_T": "Jumlah", "F": "Perempuan"},
    "UNIT_MEASURE": {"UN": "Unit", "IDR": "Rupiah"},
}
# One observation: attributes and values beside TIME_PERIOD.
Obs = Mapping[str, str]


def generic(*observations: Obs, **key: str) -> str:
    """A generic data message with one series."""
    cells = "".join(_generic_obs(one) for one in observations)
    series = f"<g:SeriesKey>{_values(KEY | key)}</g:SeriesKey>{cells}"
    return _message("GenericData", f'<m:DataSet structureRef="D"><g:Series>{series}</g:Series></m:DataSet>')


def specific(*observations: Obs, **key: str) -> str:
    """A structure-specific data message with one series."""
    cells = "".join(f"<Obs {_attributes(one)}/>" for one in observations)
    data_set = (
        f'<m:DataSet s:structureRef="D" xsi:type="n:DataSetType" s:dataScope="DataStructure">'
        f"<Series {_attributes(KEY | key)}>{cells}</Series></m:DataSet>"
    )
    return _message("StructureSpecificData", data_set)


def structure(labels: Mapping[str, Mapping[str, str]] = LABELS) -> str:
    """The structure message of the flow, with its code lists."""
    lists = "".join(_codelist(name, codes) for name, codes in labels.items())
    names = (*DIMENSIONS, "TIME_PERIOD", "OBS_VALUE", *ATTRIBUTES)
    concepts = "".join(f'<t:Concept id="{name}">{_name(name)}</t:Concept>' for name in names)
    dimensions = "".join(
        f'<t:Dimension id="{name}" position="{at}">{_concept(name)}{_enumeration(name, labels)}</t:Dimension>'
        for at, name in enumerate(DIMENSIONS, start=1)
    )
    attributes = "".join(
        f'<t:Attribute id="{name}" assignmentStatus="Conditional">{_concept(name)}'
        f"{_enumeration(name, labels)}<t:AttributeRelationship><t:PrimaryMeasure>"
        f'<Ref id="OBS_VALUE"/></t:PrimaryMeasure></t:AttributeRelationship></t:Attribute>'
        for name in ATTRIBUTES
    )
    body = (
        f"<t:Codelists>{lists}</t:Codelists>"
        f'<t:Concepts><t:ConceptScheme id="CS" agencyID="KARANGAN" version="1.0">{_name("Konsep")}'
        f"{concepts}</t:ConceptScheme></t:Concepts>"
        f'<t:DataStructures><t:DataStructure id="DSD_KURSI" agencyID="KARANGAN" version="1.0">'
        f"{_name('Kursi dan meja karangan')}<t:DataStructureComponents>"
        f'<t:DimensionList id="DimensionDescriptor">{dimensions}'
        f'<t:TimeDimension id="TIME_PERIOD" position="9">{_concept("TIME_PERIOD")}<t:LocalRepresentation>'
        f'<t:TextFormat textType="ObservationalTimePeriod"/></t:LocalRepresentation></t:TimeDimension>'
        f'</t:DimensionList><t:AttributeList id="AttributeDescriptor">{attributes}</t:AttributeList>'
        f'<t:MeasureList id="MeasureDescriptor"><t:PrimaryMeasure id="OBS_VALUE">{_concept("OBS_VALUE")}'
        f"</t:PrimaryMeasure></t:MeasureList></t:DataStructureComponents></t:DataStructure></t:DataStructures>"
    )
    return _message("Structure", f"<m:Structures>{body}</m:Structures>")


def sdmx_csv(*rows: Obs, head: str = "DATAFLOW", flow: str = "KARANGAN:DF_KURSI(1.0)") -> str:
    """SDMX-CSV of version 1."""
    names = list(dict.fromkeys([*KEY, "TIME_PERIOD", "OBS_VALUE", *(name for row in rows for name in row)]))
    lines = [",".join([head, *names])]
    lines += [",".join([flow, *((KEY | row).get(name, "") for name in names)]) for row in rows]
    return "\n".join(lines) + "\n"


def sdmx_json(values: Sequence[float | None], labels: Mapping[str, Mapping[str, str]] = LABELS) -> str:
    """SDMX-JSON with one series and a year for each value, from 2018 on."""
    series = [
        {
            "id": name,
            "keyPosition": at,
            "values": [{"id": code, "name": labels.get(name, {}).get(code, code)}],
        }
        for at, (name, code) in enumerate(KEY.items())
    ]
    years = {"id": "TIME_PERIOD", "values": [{"id": str(2018 + at)} for at in range(len(values))]}
    unit = {"id": "UNIT_MEASURE", "values": [{"id": "UN", "name": "Unit"}]}
    found = {
        "header": {"id": "K1", "prepared": "2026-01-01T00:00:00", "sender": {"id": "KARANGAN"}},
        "structure": {
            "name": "Kursi dan meja karangan",
            "dimensions": {"dataSet": [], "series": series, "observation": [years]},
            "attributes": {"dataSet": [], "series": [unit], "observation": []},
        },
        "dataSets": [
            {
                "action": "Information",
                "series": {
                    "0:0:0:0": {
                        "attributes": [0],
                        "observations": {str(at): [value] for at, value in enumerate(values)},
                    }
                },
            }
        ],
    }
    return json.dumps(found)


def _message(kind: str, body: str) -> str:
    spaces = {"m": _MESSAGE, "c": _COMMON, "t": _STRUCTURE, "g": _GENERIC, "s": _SPECIFIC, "n": _URN}
    declared = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in spaces.items())
    header = (
        "<m:Header><m:ID>K1</m:ID><m:Test>true</m:Test><m:Prepared>2026-01-01T00:00:00</m:Prepared>"
        '<m:Sender id="KARANGAN"/>'
    )
    if kind != "Structure":
        header += (
            f'<m:Structure structureID="D" namespace="{_URN}" dimensionAtObservation="TIME_PERIOD">'
            '<c:Structure><Ref id="DSD_KURSI" agencyID="KARANGAN" version="1.0" package="datastructure" '
            'class="DataStructure"/></c:Structure></m:Structure>'
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<m:{kind} {declared} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{header}</m:Header>{body}</m:{kind}>"
    )


def _generic_obs(one: Obs) -> str:
    value = f'<g:ObsValue value="{one["OBS_VALUE"]}"/>' if "OBS_VALUE" in one else ""
    rest = {name: code for name, code in one.items() if name not in ("TIME_PERIOD", "OBS_VALUE")}
    attributes = f"<g:Attributes>{_values(rest)}</g:Attributes>" if rest else ""
    return f'<g:Obs><g:ObsDimension value="{one["TIME_PERIOD"]}"/>{value}{attributes}</g:Obs>'


def _values(codes: Mapping[str, str]) -> str:
    return "".join(f'<g:Value id="{name}" value="{code}"/>' for name, code in codes.items())


def _attributes(codes: Mapping[str, str]) -> str:
    return " ".join(f'{name}="{code}"' for name, code in codes.items())


def _name(text: str) -> str:
    return f'<c:Name xml:lang="en">{text} (en)</c:Name><c:Name xml:lang="id">{text}</c:Name>'


def _codelist(name: str, codes: Mapping[str, str]) -> str:
    listed = "".join(f'<t:Code id="{code}">{_name(label)}</t:Code>' for code, label in codes.items())
    return f'<t:Codelist id="CL_{name}" agencyID="KARANGAN" version="1.0">{_name(name)}{listed}</t:Codelist>'


def _concept(name: str) -> str:
    return (
        f'<t:ConceptIdentity><Ref id="{name}" maintainableParentID="CS" maintainableParentVersion="1.0" '
        'agencyID="KARANGAN" package="conceptscheme" class="Concept"/></t:ConceptIdentity>'
    )


def _enumeration(name: str, labels: Mapping[str, Mapping[str, str]]) -> str:
    if name not in labels:
        return ""
    return (
        f'<t:LocalRepresentation><t:Enumeration><Ref id="CL_{name}" version="1.0" agencyID="KARANGAN" '
        'package="codelist" class="Codelist"/></t:Enumeration></t:LocalRepresentation>'
    )
