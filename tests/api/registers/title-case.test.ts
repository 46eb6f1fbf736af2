import { describe, expect, it } from 'vitest';
import { causeAreaOfNtee } from '../../../api/registers/cause-area-of-ntee.ts';
import { titleCase } from '../../../api/registers/title-case.ts';

describe('titleCase', () => {
  it.each([
    ['WINDSOR IMPROVEMENT CORPORATION', 'Windsor Improvement Corporation'],
    ['YMCA OF THE EAST BAY', 'YMCA of the East Bay'],
    ['THE NATURE CONSERVANCY', 'The Nature Conservancy'],
    ['PTA VERMONT CONGRESS', 'PTA Vermont Congress'],
    ['VETERANS OF FOREIGN WARS VFW POST 792', 'Veterans of Foreign Wars VFW Post 792'],
    ["CHILDREN'S LITERACY FOUNDATION", "Children's Literacy Foundation"],
    ["O'BRIEN HOUSE", "O'Brien House"],
    ['MCDONALD HOUSE', 'McDonald House'],
    ['ST JOHN LUTHERAN CHURCH OF MT VERNON', 'St John Lutheran Church of Mt Vernon'],
    ['LAMOILLE-ORLEANS LEARNING', 'Lamoille-Orleans Learning'],
    ['WORLD WAR II MUSEUM', 'World War II Museum'],
    ['  AMERICAN   RED CROSS ', 'American Red Cross'],
    ['WGBH EDUCATIONAL FOUNDATION', 'WGBH Educational Foundation'],
    ['Save the Children', 'Save the Children'],
    ['', ''],
  ])('writes %j as %j', (name, expected) => {
    expect(titleCase(name)).toBe(expected);
  });
});

describe('causeAreaOfNtee', () => {
  it.each([
    ['K31', 'food-security'],
    ['d20', 'animals'],
    ['X', 'faith'],
    ['', 'other'],
    ['Z99', 'other'],
    ['7', 'other'],
  ])('of %j is %s', (code, area) => {
    expect(causeAreaOfNtee(code)).toBe(area);
  });
});
