<?php
enum Suit: string { case H = 'h'; case S = 's'; const D = self::H; public function label(): string { return ucfirst(strtolower($this->name)); } public static function first(): self { return self::cases()[0]; } }
enum Plain { case A; case B; }
echo Suit::H->value, Suit::S->name, Suit::from('s')->name, "\n"; var_dump(Suit::tryFrom('x')); var_dump(Suit::D === Suit::H, Suit::first() === Suit::H, Plain::A instanceof Plain);
echo Suit::H->label(), count(Suit::cases()), "\n"; echo json_encode(['s' => Suit::H]), "\n";
$x = Plain::B; echo match($x) { Plain::A => 'a', Plain::B => 'b' }, "\n"; print_r(Suit::cases());
